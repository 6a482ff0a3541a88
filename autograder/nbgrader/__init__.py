"""nbgrader: its Autograde with our sandbox, its gradebook with our results."""
