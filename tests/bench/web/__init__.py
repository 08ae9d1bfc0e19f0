"""`make bench-web`: the calculator's page beside stock Pyodide in a real Chromium, and Lighthouse."""
