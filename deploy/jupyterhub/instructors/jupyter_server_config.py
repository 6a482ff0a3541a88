"""Let JupyterLab show Formgrader in a tab: JupyterHub alone forbids frames."""

c = get_config()  # noqa: F821

c.ServerApp.tornado_settings = {"headers": {"Content-Security-Policy": "frame-ancestors 'self'"}}
