"""How fast the site is built and how fast its pages are: `make bench` prints it."""
