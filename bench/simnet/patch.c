/* SPDX-License-Identifier: MIT */
/* patch: puts the wrappers of net.c into the import table of wsco.so when PHP opens it.
 * So only calls of wsco.so itself are changed. PHP opens extensions with RTLD_DEEPBIND, and then a preloaded
 * function alone is not found. */
#define _GNU_SOURCE
#include "simnet.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void patch(ElfW(Addr) * slot, const char *name)
{
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);

    for (size_t i = 0; i < simnet_call_count; i++) {
        const struct simnet_call *call = &simnet_calls[i];
        if (strcmp(call->name, name) != 0)
            continue;
        if (*call->real == NULL)
            *call->real = dlsym(RTLD_DEFAULT, name);
        uintptr_t at = (uintptr_t)slot & ~(page - 1);
        if (*call->real == NULL || mprotect((void *)at, (size_t)page, PROT_READ | PROT_WRITE) != 0)
            simnet_fail("cannot change an import of wsco.so");
        *slot = (ElfW(Addr))(uintptr_t)call->ours;
    }
}

static void patch_table(const struct link_map *module, const ElfW(Addr) * table, int where, int size)
{
    const ElfW(Rela) *at = (const void *)table[where];
    const ElfW(Rela) *end = at + table[size] / sizeof *at;
    const ElfW(Sym) *symbols = (const void *)table[DT_SYMTAB];

    for (; at < end; at++) {
        const ElfW(Sym) *symbol = &symbols[at->r_info >> 32];
        if (at->r_info >> 32 != 0 && at->r_addend == 0 && symbol->st_shndx == SHN_UNDEF)
            patch((ElfW(Addr) *)(module->l_addr + at->r_offset),
                  (const char *)table[DT_STRTAB] + symbol->st_name);
    }
}

static void patch_module(const struct link_map *module)
{
    ElfW(Addr) table[64] = {0};

    for (const ElfW(Dyn) *at = module->l_ld; at->d_tag != DT_NULL; at++)
        if (at->d_tag > 0 && at->d_tag < 64)
            table[at->d_tag] = at->d_un.d_ptr;
    patch_table(module, table, DT_RELA, DT_RELASZ);
    patch_table(module, table, DT_JMPREL, DT_PLTRELSZ);
}

SIMNET_API void *dlopen(const char *path, int flags)
{
    static void *(*next)(const char *, int);
    struct link_map *module = NULL;

    if (next == NULL)
        next = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
    void *handle = next(path, flags);
    if (handle == NULL || path == NULL || strstr(path, "/wsco.so") == NULL)
        return handle;
    if (dlinfo(handle, RTLD_DI_LINKMAP, &module) != 0)
        simnet_fail("wsco.so has no link map");
    work_begin();
    patch_module(module);
    return handle;
}
