/* SPDX-License-Identifier: MIT */
/* imports: replaces functions of the C library in what other objects of the process import.
 * Owns: the addresses in other objects that it has written, until they are put back.
 * Called by: src/php/hook. Never: writes into code, or into the C library itself.
 * How: an object (the program, a shared library) calls a function of another one through an address in its
 *      own data, which the dynamic linker fills in. Its relocations say where that is and whose address it
 *      takes. It does not matter whether it is bound at the first call or before, nor whether calls go
 *      through a PLT. Data that is read-only by then (RELRO) is made writable for the moment.
 * Tested by: tests/unit/hook/test_imports.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* dl_iterate_phdr() */
#endif
#include "wsco/hook/imports.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__ELF__) && (defined(__linux__) || defined(__FreeBSD__))
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__x86_64__) && !defined(__ILP32__)
enum { JUMP_SLOT = R_X86_64_JUMP_SLOT, GLOB_DAT = R_X86_64_GLOB_DAT, ABSOLUTE = R_X86_64_64 };
#define IS_KNOWN 1
#elif defined(__aarch64__)
enum { JUMP_SLOT = R_AARCH64_JUMP_SLOT, GLOB_DAT = R_AARCH64_GLOB_DAT, ABSOLUTE = R_AARCH64_ABS64 };
#define IS_KNOWN 1
#elif defined(__i386__)
enum { JUMP_SLOT = R_386_JMP_SLOT, GLOB_DAT = R_386_GLOB_DAT, ABSOLUTE = -1 };
#define IS_KNOWN 1
#elif defined(__arm__)
enum { JUMP_SLOT = R_ARM_JUMP_SLOT, GLOB_DAT = R_ARM_GLOB_DAT, ABSOLUTE = -1 };
#define IS_KNOWN 1
#elif defined(__riscv)
enum { JUMP_SLOT = R_RISCV_JUMP_SLOT, GLOB_DAT = R_RISCV_64, ABSOLUTE = -1 };
#define IS_KNOWN 1
#endif
#endif

#ifdef IS_KNOWN

#if UINTPTR_MAX > UINT32_MAX
#define RELOC_SYMBOL(info) ELF64_R_SYM(info)
#define RELOC_TYPE(info) ((int)ELF64_R_TYPE(info))
#else
#define RELOC_SYMBOL(info) ELF32_R_SYM(info)
#define RELOC_TYPE(info) ((int)ELF32_R_TYPE(info))
#endif

/* The addresses [low, high). */
typedef struct address_range {
    uintptr_t low, high;
} address_range;

/* Relocations: `size` bytes, each with an addend or without. */
typedef struct reloc_table {
    uintptr_t at;
    size_t size;
} reloc_table;

/* What is needed of the object that is looked at. Owner: look_at(). */
typedef struct loaded_object {
    const struct dl_phdr_info *info;
    const ElfW(Sym) * symbols;
    const char *names;
    address_range relro; /* pages that are read-only after loading */
    reloc_table with_addend, without, calls;
    bool calls_have_addend;
} loaded_object;

/* Owner: walk_all(). */
typedef struct import_walk {
    wsco_imports *imports;
    bool restore;
    bool looked; /* the number of loads is known, and it is a new one */
} import_walk;

/* ---- which objects ---- */

static bool holds(address_range range, uintptr_t address)
{
    return address >= range.low && address < range.high;
}

/* Of the segment with that address; NULL: it is not in this object. */
static const ElfW(Phdr) * segment_of(const struct dl_phdr_info *info, uintptr_t address)
{
    for (size_t i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *header = &info->dlpi_phdr[i];
        uintptr_t low = info->dlpi_addr + header->p_vaddr;

        if (header->p_type == PT_LOAD && holds((address_range){low, low + header->p_memsz}, address))
            return header;
    }
    return NULL;
}

static bool begins_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* The C library and what it loads itself: it holds locks while it waits there. And a debugger, which is to
 * stop the whole process while it waits. */
static bool is_of_system(const char *name)
{
    static const char *const prefixes[] = {"libc.",      "libc-",  "ld-",         "ld.",       "ld64",
                                           "libpthread", "librt.", "libdl",       "libresolv", "libnss_",
                                           "libgcc_s",   "linux-", "libclang_rt", "vgpreload", "xdebug."};

    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (begins_with(name, prefixes[i]))
            return true;
    }
    return strstr(name, "san.so") != NULL; /* libasan.so.8 and its kin */
}

static bool is_preloaded(const char *name)
{
    const char *preload = getenv("LD_PRELOAD");

    return preload && *name && strstr(preload, name) != NULL;
}

static bool is_left_alone(const import_walk *walk, const struct dl_phdr_info *info)
{
    const char *slash = info->dlpi_name ? strrchr(info->dlpi_name, '/') : NULL;
    const char *name = slash ? slash + 1 : info->dlpi_name ? info->dlpi_name : "";

    return segment_of(info, (uintptr_t)walk->imports->table[0].function) || is_of_system(name) ||
        is_preloaded(name);
}

/* ---- one address ---- */

static const wsco_import *find(const wsco_imports *imports, const char *name)
{
    size_t low = 0, high = imports->count;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, imports->table[middle].name);

        if (order == 0)
            return &imports->table[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* False: the memory cannot be written. */
static bool write_slot(const loaded_object *object, void **slot, void *value)
{
    uintptr_t page_size = (uintptr_t)sysconf(_SC_PAGESIZE), at = (uintptr_t)slot;
    char *page = (char *)slot - at % page_size;
    const ElfW(Phdr) *segment = segment_of(object->info, at);
    bool sealed = holds(object->relro, at);

    if (!segment || !(segment->p_flags & PF_W))
        return false;
    if (sealed && mprotect(page, page_size, PROT_READ | PROT_WRITE) != 0)
        return false;
    __atomic_store_n(slot, value, __ATOMIC_RELAXED);
    if (sealed)
        (void)mprotect(page, page_size, PROT_READ);
    return true;
}

static void *pointer_to(void (*function)(void))
{
    void *pointer;

    _Static_assert(sizeof pointer == sizeof function, "functions have addresses of another size");
    memcpy(&pointer, &function, sizeof pointer);
    return pointer;
}

static void change_slot(const import_walk *walk, const loaded_object *object, void **slot,
                        const wsco_import *import)
{
    wsco_imports *imports = walk->imports;
    void *ours = pointer_to(import->function), *original = pointer_to(import->only);

    if (!walk->restore && *slot != ours) {
        if (!original || *slot == original)
            imports->slots += write_slot(object, slot, ours);
    } else if (walk->restore && *slot == ours) {
        if (!original)
            original = dlsym(RTLD_DEFAULT, import->name);
        if (original)
            imports->slots -= write_slot(object, slot, original);
    }
}

/* ---- one object ---- */

static void look_at_reloc(const import_walk *walk, const loaded_object *object, ElfW(Addr) offset,
                          size_t info, bool plain)
{
    int type = RELOC_TYPE(info);
    const ElfW(Sym) *symbol = &object->symbols[RELOC_SYMBOL(info)];
    const wsco_import *import;

    if (type != JUMP_SLOT && (type != GLOB_DAT || !plain) && (type != ABSOLUTE || !plain))
        return;
    if (symbol->st_shndx != SHN_UNDEF)
        return; /* a function of the object's own that has this name */
    import = find(walk->imports, object->names + symbol->st_name);
    if (import)
        change_slot(walk, object, (void **)(object->info->dlpi_addr + offset), import);
}

static void look_at_relocs(const import_walk *walk, const loaded_object *object, reloc_table all,
                           bool have_addend)
{
    const ElfW(Rela) *with = (const void *)all.at;
    const ElfW(Rel) *without = (const void *)all.at;

    if (have_addend) {
        for (size_t i = 0; i < all.size / sizeof *with; i++)
            look_at_reloc(walk, object, with[i].r_offset, with[i].r_info, with[i].r_addend == 0);
    } else {
        for (size_t i = 0; i < all.size / sizeof *without; i++)
            look_at_reloc(walk, object, without[i].r_offset, without[i].r_info, true);
    }
}

/* glibc has made addresses of most offsets in the dynamic section, musl has not. */
static uintptr_t address_of(const loaded_object *object, ElfW(Addr) value)
{
    uintptr_t base = object->info->dlpi_addr;

    return segment_of(object->info, value) ? value : base + value;
}

static void read_dynamic(loaded_object *object, const ElfW(Dyn) * entry)
{
    for (; entry->d_tag != DT_NULL; entry++) {
        ElfW(Addr) value = entry->d_un.d_ptr;

        switch (entry->d_tag) {
        case DT_SYMTAB:
            object->symbols = (const void *)address_of(object, value);
            break;
        case DT_STRTAB:
            object->names = (const void *)address_of(object, value);
            break;
        case DT_RELA:
            object->with_addend.at = address_of(object, value);
            break;
        case DT_RELASZ:
            object->with_addend.size = value;
            break;
        case DT_REL:
            object->without.at = address_of(object, value);
            break;
        case DT_RELSZ:
            object->without.size = value;
            break;
        case DT_JMPREL:
            object->calls.at = address_of(object, value);
            break;
        case DT_PLTRELSZ:
            object->calls.size = value;
            break;
        case DT_PLTREL:
            object->calls_have_addend = value == DT_RELA;
            break;
        }
    }
}

/* Whole pages, as the dynamic linker has protected them. */
static address_range relro_of(uintptr_t base, const ElfW(Phdr) * header)
{
    uintptr_t page_size = (uintptr_t)sysconf(_SC_PAGESIZE), low = base + header->p_vaddr,
              high = low + header->p_memsz;

    return (address_range){low - low % page_size, high - high % page_size};
}

static void look_at(const import_walk *walk, const struct dl_phdr_info *info)
{
    loaded_object object = {.info = info};
    const ElfW(Dyn) *dynamic = NULL;

    for (size_t i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *header = &info->dlpi_phdr[i];

        if (header->p_type == PT_DYNAMIC)
            dynamic = (const void *)(info->dlpi_addr + header->p_vaddr);
        if (header->p_type == PT_GNU_RELRO)
            object.relro = relro_of(info->dlpi_addr, header);
    }
    if (!dynamic)
        return;
    read_dynamic(&object, dynamic);
    if (!object.symbols || !object.names)
        return;
    look_at_relocs(walk, &object, object.with_addend, true);
    look_at_relocs(walk, &object, object.without, false);
    look_at_relocs(walk, &object, object.calls, object.calls_have_addend);
}

/* ---- all objects ---- */

/* How many objects have been loaded so far is told with each object. */
static bool is_known(import_walk *walk, const struct dl_phdr_info *info, size_t size)
{
    if (walk->looked || walk->restore ||
        size < offsetof(struct dl_phdr_info, dlpi_adds) + sizeof info->dlpi_adds)
        return false;
    if (walk->imports->loads == info->dlpi_adds)
        return true;
    walk->imports->loads = info->dlpi_adds;
    walk->looked = true;
    return false;
}

static int visit(struct dl_phdr_info *info, size_t size, void *arg)
{
    import_walk *walk = arg;

    if (is_known(walk, info, size))
        return 1;
    if (!is_left_alone(walk, info))
        look_at(walk, info);
    return 0;
}

bool wsco_imports_supported(void)
{
    return true;
}

void wsco_imports_replace(wsco_imports *imports)
{
    import_walk walk = {.imports = imports};

    (void)dl_iterate_phdr(visit, &walk);
}

void wsco_imports_restore(wsco_imports *imports)
{
    import_walk walk = {.imports = imports, .restore = true};

    if (imports->slots > 0)
        (void)dl_iterate_phdr(visit, &walk);
    imports->loads = 0;
    imports->slots = 0; /* some were in objects that are gone */
}

#else

bool wsco_imports_supported(void)
{
    return false;
}

void wsco_imports_replace(wsco_imports *imports)
{
    (void)imports;
}

void wsco_imports_restore(wsco_imports *imports)
{
    (void)imports;
}

#endif
