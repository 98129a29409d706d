"""The bundled plugins, one package each, registered by entry points like anybody else's."""
