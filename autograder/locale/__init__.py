"""Every sentence that people read: one catalogue per language, entries named by identifiers.

A language is a file beside this one (`de.ftl`, `en.ftl`), in the syntax of Project Fluent. What an
entry says in one language is nobody's business but the catalogue's: code passes on a `Message`
(identifier with parameters), and it becomes words where it is shown.
"""
