/* SPDX-License-Identifier: MIT */
/* llhttp_unit_http: llhttp's http.c (the calls that the state machine makes), compiled in where llhttp is
 * installed as C sources (Debian 12); nothing where it is a library. phpize takes no sources from outside the
 * tree, hence this unit.
 * Owns: nothing. Called by: http_parse, through llhttp.h. Never: does anything of its own.
 * Tested by: tests/unit/proto/http/test_http_parse.c. */
#ifdef WSCO_LLHTTP_FROM_SOURCE
#include <http.c>
#endif
