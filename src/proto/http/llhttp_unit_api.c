/* SPDX-License-Identifier: MIT */
/* llhttp_unit_api: llhttp's api.c (init, execute, finish, names), compiled in where llhttp is installed as C
 * sources (Debian 12); nothing where it is a library. phpize takes no sources from outside the tree, hence
 * this unit.
 * Owns: nothing. Called by: http_parse, through llhttp.h. Never: does anything of its own.
 * Tested by: tests/unit/proto/http/test_http_parse.c. */
#ifdef WSCO_LLHTTP_FROM_SOURCE
#include <api.c>
#endif
