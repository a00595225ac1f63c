/* SPDX-License-Identifier: MIT */
/* llhttp's http.c (the hooks that the state machine calls), compiled in where llhttp is installed as C sources (Debian 12);
 * nothing where it is a library. phpize takes no sources from outside the tree, hence this unit.
 * Owns: nothing. Called by: http_parse.c through llhttp.h. Never does: anything of its own.
 * Tested by: tests/unit, as part of http_parse. */
#ifdef WSCO_LLHTTP_FROM_SOURCE
#include <http.c>
#endif
