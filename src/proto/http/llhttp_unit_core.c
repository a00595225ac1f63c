/* SPDX-License-Identifier: MIT */
/* llhttp_unit_core: llhttp's llhttp.c (the generated state machine), compiled in where llhttp is installed as
 * C sources (Debian 12); nothing where it is a library. phpize takes no sources from outside the tree, hence
 * this unit.
 * Owns: nothing. Called by: http_parse, through llhttp.h. Never: does anything of its own.
 * Tested by: tests/unit/proto/http/test_http_parse.c. */
#ifdef WSCO_LLHTTP_FROM_SOURCE
/* Version 8 has two state machines in this file: the strict one is what version 9 always is. */
#define LLHTTP_STRICT_MODE 1
#include <llhttp.c>
#endif
