"""What the scoring package takes from data/, one module for each part that it loads by itself.

Each has `compiled(store)`: plain dicts, lists, strings and numbers.
"""
