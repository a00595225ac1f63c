/* SPDX-License-Identifier: MIT */
/* Replaces functions of the C library in what other objects of the process import. */
#ifndef WSCO_HOOK_IMPORTS_H
#define WSCO_HOOK_IMPORTS_H

#include <stdbool.h>
#include <stddef.h>

/* A function, and what is called in its place. Owner: static, of the caller. */
typedef struct wsco_import {
    const char *name;
    void (*function)(void); /* of the same object as all the others in the table */
    void (*only)(void);     /* replaces only this one, of a library that may be loaded twice; NULL: any */
} wsco_import;

/* Owner: static, of the caller; zeroed but for the table. No thread may use it beside another. */
typedef struct wsco_imports {
    const wsco_import *table; /* public: sorted by name, as strcmp() does */
    size_t count;             /* public */
    unsigned slots;           /* readonly: addresses that are replaced */
    unsigned long long loads; /* private: how many objects had been loaded when it last looked */
} wsco_imports;

/* Can imports be replaced on this platform? */
bool wsco_imports_supported(void);

/* From now on, what is loaded calls the functions of the table. To be called again when more may have been
 * loaded; costs nothing much when that is not so. Left alone are: the object that the functions are in, the C
 * library and what belongs to it, runtimes of sanitizers, Xdebug, and what LD_PRELOAD names, as that stands
 * between the C library and others for reasons of its own. The caller's own object goes on calling the C
 * library. An address that cannot be written is left out. */
void wsco_imports_replace(wsco_imports *imports);
/* Puts back the C library's functions. To be called before the object of the functions is unloaded. */
void wsco_imports_restore(wsco_imports *imports);

#endif
