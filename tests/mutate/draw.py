# SPDX-License-Identifier: MIT
"""draw: where C code can be made wrong by a small change, and a seeded choice among these places.

Owns: the scanner of C tokens and the kinds of change. Used by: mutate.py. Never: writes a file.
A change keeps the number of lines, so that nothing but the fault itself differs in what is compiled.
"""
import random
import re
from dataclasses import dataclass, field

TOKEN = re.compile(r"""
    (?P<space>\s+ | /\*.*?\*/ | //[^\n]*)
  | (?P<directive>(?<![^\n])[ \t]*\#(?:/\*.*?\*/ | \\\n | [^\n])*)
  | (?P<string>"(?:\\.|[^"\\\n])*")
  | (?P<char>'(?:\\.|[^'\\\n])+')
  | (?P<number>\.?\d(?:[eEpP][+-]|[\w.])*)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<sign>->|\+\+|--|<<=|>>=|<<|>>|[-+*/%&|^=!<>]=|&&|\|\||\.\.\.|.)
""", re.X | re.S)

SWAPS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "++": ["--"], "--": ["++"], "+=": ["-="], "-=": ["+="],
    "|=": ["&="], "&=": ["|="],
}
COMPARISONS = {"<", "<=", ">", ">=", "==", "!="}
NAMES = {
    "true": "false", "false": "true", "RETURN_TRUE": "RETURN_FALSE", "RETURN_FALSE": "RETURN_TRUE",
    "SUCCESS": "FAILURE", "FAILURE": "SUCCESS", "WSCO_OK": "WSCO_E_TIMEOUT",
}
ESCAPES = {"'\\t'": "'\\v'", "'\\r'": "'\\n'", "'\\n'": "'\\r'", "'\\0'": "'\\1'"}
NOT_A_STATEMENT = {
    "if", "for", "while", "do", "switch", "return", "case", "default", "goto", "else", "sizeof", "static", "const",
    "struct", "union", "enum", "unsigned", "extern", "typedef",
}


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    at: int


@dataclass(frozen=True)
class Change:
    file: str    # path from the top
    line: int
    kind: str
    start: int   # source[start:end] becomes text
    end: int
    text: str
    function: str
    source: str = field(repr=False)   # the whole file as it was when the draw was made

    def result(self):
        return self.source[:self.start] + self.text + self.source[self.end:]


def scan(source):
    return [Token(m.lastgroup, m.group(), m.start()) for m in TOKEN.finditer(source) if m.lastgroup != "space"]


def off_by_one(text):
    """Whole numbers only; a sign is a token of its own."""
    digits = text.rstrip("uUlL")
    try:
        value = int(digits, 0) if not re.fullmatch(r"0\d+", digits) else int(digits, 8)
    except ValueError:
        return []
    form = "{:#x}" if digits[:2] in ("0x", "0X") else "{:d}"
    return [form.format(n) + text[len(digits):] for n in (value + 1, value - 1) if n >= 0]


class Finder:
    """All changes of one file."""

    def __init__(self, file, source):
        self.file, self.source, self.found = file, source, []
        self.tokens = scan(source)
        self.codes = sorted(set(re.findall(r"\bWSCO_E_\w+", source)))
        self.function = ""

    def add(self, kind, token, end, text):
        dropped = self.source[token.at:end].count("\n") - text.count("\n")
        line = self.source.count("\n", 0, token.at) + 1
        text += "\n" * dropped
        self.found.append(Change(self.file, line, kind, token.at, end, text, self.function, self.source))

    def swap(self, kind, token, text):
        self.add(kind, token, token.at + len(token.text), text)

    def run(self):
        braces = parens = 0
        for i, token in enumerate(self.tokens):
            text = token.text
            if text == "{" and braces == 0:
                self.function = self.name_before(i - 1) if i and self.tokens[i - 1].text == ")" else ""
            if braces and not parens:
                self.statement(i)
            braces += (text == "{") - (text == "}")
            parens += (text in "([") - (text in ")]")
            getattr(self, token.kind)(i, token)
            if braces == 0 and text == "}":
                self.function = ""
        return self.found

    def name_before(self, end):
        """The function whose parameters end there, as the linker calls it."""
        depth, i = 0, end
        while i > 0:
            depth += (self.tokens[i].text == ")") - (self.tokens[i].text == "(")
            i -= 1
            if depth == 0:
                break
        name = self.tokens[i].text
        if name not in ("PHP_METHOD", "PHP_FUNCTION"):
            return name
        words = [token.text for token in self.tokens[i + 2:end] if re.fullmatch(r"\w+", token.text)]
        return "_".join(["zim" if name == "PHP_METHOD" else "zif"] + words)

    def directive(self, _, token):
        """The number that a macro stands for."""
        define = re.match(r"\s*#\s*define\s+\w+\s+\(?(\d\w*)", token.text)
        for text in off_by_one(define.group(1)) if define else []:
            at = token.at + define.start(1)
            self.swap("constant", Token("number", define.group(1), at), text)

    def string(self, i, token):
        pass

    def char(self, _, token):
        text = ESCAPES.get(token.text)
        if len(token.text) == 3 and token.text[1] not in "&[":
            text = "'" + chr(ord(token.text[1]) + 1) + "'"
        if text:
            self.swap("constant", token, text)

    def number(self, _, token):
        for text in off_by_one(token.text):
            self.swap("constant", token, text)

    def name(self, i, token):
        following = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ""
        if token.text in NAMES:
            self.swap("code", token, NAMES[token.text])
        elif token.text in self.codes:
            other = self.codes[(self.codes.index(token.text) + 1) % len(self.codes)]
            self.swap("code", token, other if other != token.text else "WSCO_OK")
        elif token.text in ("if", "while") and following == "(":
            end = self.closing(i + 1)
            start = self.tokens[i + 1]
            self.add("condition", start, end, "(!" + self.source[start.at:end] + ")")
        elif token.text == "case" and self.tokens[i + 2].text == ":":
            self.add("case", token, self.tokens[i + 2].at + 1, "")

    def closing(self, i):
        depth = 0
        for token in self.tokens[i:]:
            depth += (token.text == "(") - (token.text == ")")
            if depth == 0:
                return token.at + 1
        raise ValueError("a parenthesis without end in " + self.file)

    def sign(self, i, token):
        before = self.tokens[i - 1] if i else token
        binary = before.kind in ("name", "number", "char") and before.text not in ("return", "case")
        if token.text == "!":
            self.swap("condition", token, "")
        elif token.text in SWAPS and (token.text not in "+-" or binary or before.text in ")]"):
            kind = "comparison" if token.text in COMPARISONS else "operator"
            for text in SWAPS[token.text]:
                self.swap(kind, token, text)

    def statement(self, i):
        """An assignment, a call, break or continue, from its first token to the semicolon."""
        first, before = self.tokens[i], self.tokens[i - 1].text
        if before not in (";", "{", "}", ")", "else", ":") or first.text in NOT_A_STATEMENT:
            return
        if first.kind != "name" and first.text not in ("*", "(", "++", "--"):
            return
        depth, body = 0, []
        for token in self.tokens[i:]:
            if token.text in ("{", "}") or token.kind == "directive":
                return
            if token.text == ";" and depth == 0:
                break
            depth += (token.text in "([") - (token.text in ")]")
            body.append(token)
        texts = [token.text for token in body]
        declares = first.kind == "name" and len(body) > 1 and (
            body[1].kind == "name" or texts[1] == "*" and len(body) > 2 and (body[2].kind == "name" or texts[2] == "*"))
        if not declares and depth == 0:
            self.add("statement", first, body[-1].at + len(body[-1].text), "")


def sources(top, only):
    """Our C files of all rooms; what is generated is left out."""
    files = [str(path.relative_to(top)) for room in ("src", "include") for path in (top / room).rglob("*.[ch]")]
    return sorted(f for f in files if not f.endswith("_arginfo.h")
                  and (not only or f == only or f"/{only.strip('/')}/" in f))


def draw(top, seed, only):
    """All changes in the order of the seed, one for a line: each line has the same chance, then each kind that the line
    offers. The files are read once, so that the tree may be worked on meanwhile."""
    lines, drawn = {}, []
    for file in sources(top, only):
        for change in Finder(file, (top / file).read_text()).run():
            lines.setdefault((file, change.line), []).append(change)
    chance, order = random.Random(seed), sorted(lines)
    chance.shuffle(order)
    for place in order:
        kinds = sorted({change.kind for change in lines[place]})
        kind = chance.choice(kinds)
        drawn.append(chance.choice([change for change in lines[place] if change.kind == kind]))
    return drawn
