"""Is the course itself right?"""
