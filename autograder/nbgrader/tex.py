"""Which TeX of a student's MathJax may set: commands that draw mathematics, and nothing else."""

from __future__ import annotations

import re

# Letters, accents, signs, fractions, brackets, alphabets, small spaces. What makes links, styles,
# boxes, definitions or large spaces is not among them, nor what a later MathJax may bring.
_NAMES = """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi
    omicron pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega
    Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
    hat widehat bar overline underline tilde widetilde vec dot ddot acute grave breve check
    overbrace underbrace overrightarrow overleftarrow
    frac dfrac tfrac cfrac binom dbinom tbinom sqrt sum prod coprod int iint iiint oint
    bigcup bigcap bigoplus bigotimes bigodot bigvee bigwedge lim limsup liminf
    arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg ln log max
    min mod bmod pmod pod operatorname Pr sec sin sinh sup tan tanh
    cdot cdots dots dotsb dotsc dotsi dotsm ldots vdots ddots times div pm mp ast star circ bullet
    oplus ominus otimes oslash odot cup cap sqcup sqcap uplus setminus smallsetminus wedge vee
    land lor lnot neg
    le leq leqslant ge geq geqslant ne neq equiv approx approxeq sim simeq cong propto doteq
    ll gg prec succ preceq succeq in ni notin subset subseteq subsetneq supset supseteq supsetneq
    parallel perp mid nmid asymp models vdash dashv top bot not
    to gets mapsto longmapsto rightarrow leftarrow leftrightarrow longrightarrow longleftarrow
    longleftrightarrow Rightarrow Leftarrow Leftrightarrow Longrightarrow Longleftarrow
    Longleftrightarrow implies impliedby iff uparrow downarrow updownarrow Uparrow Downarrow
    nearrow searrow swarrow nwarrow hookrightarrow hookleftarrow rightharpoonup rightleftharpoons
    forall exists nexists emptyset varnothing infty partial nabla prime hbar ell Re Im wp aleph
    angle triangle square blacksquare therefore because
    left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm
    lvert rvert lVert rVert vert Vert langle rangle lfloor rfloor lceil rceil lbrace rbrace lbrack
    rbrack backslash
    mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm pmb text
    textrm textbf textit textsf texttt mbox rm bf it sf tt cal
    displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits
    quad qquad stackrel overset underset substack over choose atop boxed nonumber notag
    begin end hline
"""
_COMMANDS = frozenset(_NAMES.split())
_SIGNS = frozenset("\\,;:!> {}|_%$&#()[]\n")
_MATRICES = """
    align aligned alignat alignedat array bmatrix Bmatrix cases equation gather gathered matrix
    multline pmatrix smallmatrix split vmatrix Vmatrix
"""
_ENVIRONMENTS = frozenset(f"{name}{star}" for name in _MATRICES.split() for star in ("", "*"))
# Where MathJax begins to read; it knows references outside of formulas too.
_FORMULA = re.compile(r"\$|\\[(\[]|\\(?:begin|ref|eqref)")
_COMMAND = re.compile(r"\\([A-Za-z]+|.|\Z)", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*(?:\{\s*([A-Za-z]*\*?)\s*\})?")
# Lines may be moved by it, over other text too; a few points between them are usual.
_DISTANCE = re.compile(r"\\\\\*?\s*\[(?!\d{1,2}pt\])")


def sets_mathematics_only(text: str) -> bool:
    """Whether all TeX in a text may be set; one without a formula may hold any backslash."""
    if not _FORMULA.search(text):
        return True
    if _DISTANCE.search(text):
        return False
    commands = (found[1] for found in _COMMAND.finditer(text))
    environments = (found[1] for found in _ENVIRONMENT.finditer(text))
    return all(name in _COMMANDS or name in _SIGNS for name in commands) and all(
        name in _ENVIRONMENTS for name in environments
    )
