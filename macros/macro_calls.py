"""The macros that written pages call: each exists and takes what it is given. Knows no MkDocs.

What a name or a number of arguments tells is found in the text (`faults`), in milliseconds. Whether
data/ has what an argument names is known when the macro runs (`noting`).
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from functools import wraps

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from macros.faults import Fault, did_you_mean

type Macros = Mapping[str, Callable[..., str]]
type Refused = list[tuple[str, Exception]]
"""Calls as they are written, each with what the macro said."""

GIVEN = {"config"}  # what a page may use beside macros: `config.site_url`
_JINJA = Environment(autoescape=True)  # which only reads here


def faults(file: str, text: str, macros: Macros) -> Iterator[Fault]:
    """What is wrong with the calls in `text`, a page whose head is left blank, in `file`."""
    try:
        tree = _JINJA.parse(text)
        _JINJA.compile(tree)  # which knows the filters
    except TemplateSyntaxError as error:
        said = (error.message or "is no call").rstrip(".")
        problem = f'{said}: expected calls such as {{{{ limit("invitation_window") }}}}'
        yield Fault(file, error.lineno, "", problem)
        return
    called = {id(call.node): call for call in tree.find_all(nodes.Call)}
    unknown = find_undeclared_variables(tree) - GIVEN - macros.keys()
    for name in tree.find_all(nodes.Name):
        call = called.get(id(name))
        if name.name in unknown:
            hint = did_you_mean(name.name, macros) or "; macros/__init__.py says where they are"
            yield Fault(file, name.lineno, name.name, f"there is no such macro{hint}")
        elif (macro := macros.get(name.name)) and call is None:
            problem = f"is a macro: write {name.name}() with what it needs in the brackets"
            yield Fault(file, name.lineno, name.name, problem)
        elif macro and call and (problem := _misfit(macro, call)):
            yield Fault(file, name.lineno, _written(call), problem)


def noting(name: str, macro: Callable[..., str], refused: Refused) -> Callable[..., str]:
    """`macro`, but what it refuses to make is noted in `refused`, for `fault` to tell of.

    So all faults of all pages come out of one run, and none with a traceback.
    """

    @wraps(macro)
    def called(*args: object, **named: object) -> str:
        try:
            return macro(*args, **named)
        except (LookupError, TypeError, ValueError) as error:
            refused.append((written(name, args, named), error))
            return ""

    return called


def fault(file: str, text: str, call: str, error: Exception) -> Fault:
    """What a macro said of `call`, with the line of `text` on which the call stands first."""
    calls = list(_JINJA.parse(text).find_all(nodes.Call))
    lines = [found.lineno for found in calls if _written(found) == call]
    name = call.partition("(")[0]
    lines += [found.lineno for found in calls if getattr(found.node, "name", None) == name]
    said = error.args[0] if error.args else type(error).__name__
    return Fault(file, [*lines, 1][0], call, str(said))


def written(name: str, args: tuple[object, ...], named: Mapping[str, object]) -> str:
    """A call as people write it: `crs_most("core", with_spouse=true)`."""
    given = [_value(value) for value in args]
    given += [f"{key}={_value(value)}" for key, value in named.items()]
    return f"{name}({', '.join(given)})"


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _written(call: nodes.Call) -> str:
    name = getattr(call.node, "name", "")
    try:
        args = tuple(arg.as_const() for arg in call.args)
        return written(name, args, {arg.key: arg.value.as_const() for arg in call.kwargs})
    except nodes.Impossible:
        return f"{name}(...)"


def _misfit(macro: Callable[..., str], call: nodes.Call) -> str:
    """Why the macro does not take as many arguments, or arguments of these names."""
    signature = inspect.signature(macro)
    try:
        signature.bind(*call.args, **{arg.key: arg.value for arg in call.kwargs})
    except TypeError as error:
        bare = [each.replace(annotation=each.empty) for each in signature.parameters.values()]
        return f"{error}: expected {macro.__name__}{inspect.Signature(bare)}"
    return ""
