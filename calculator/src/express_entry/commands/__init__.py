"""The commands of `express-entry`, one module each with `add(commands)`.

A command's function takes the parsed arguments and the words of its language, returns the exit status
(GOOD or REFUSED), and may raise InvalidInput: the caller prints its errors.
"""
