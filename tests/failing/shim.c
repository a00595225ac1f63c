/* SPDX-License-Identifier: MIT */
/* shim: preloaded into the PHP under test; lets the n-th call of a kind that wsco.so makes fail, and sees
 * that wsco.so gives back what it took.
 * Owns: what is armed, the counts, and the books of memory, mappings and descriptors. Called by: the wrappers
 *       of calls.c, which stand in the import table of wsco.so: calls of PHP, OpenSSL or libasan never come
 *       by here.
 * Told by: a script, with readlink("/wsco-failing/COMMAND"), or by WSCO_FAILING_ARM before the module starts:
 *     - arm:KIND:N:ERROR:MODE: counts begin anew; MODE once: only the n-th call fails; on: all from it on;
 *     - off: nothing fails any more; answers how often something has failed;
 *     - failed: how often something has failed;
 *     - counts: "KIND=N ..." since arm;
 *     - books: what is held now, "blocks=N fds=N maps=N", and behind "!" what was wrong;
 *     - new: callers of the blocks that were taken since arm and not given back.
 *     WSCO_FAILING_ALWAYS=KIND:ERROR: this call fails whenever it is made in this process.
 * Never: allocates, or keeps a pointer where LeakSanitizer would find it.
 * Tested by: tests/failing/taken_out. */
#define _GNU_SOURCE
#include "shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define API __attribute__((visibility("default")))
#define PREFIX "/wsco-failing/"
#define CALLS_MAX 500000 /* in one life, which takes some ten thousand: more is a busy loop */
#define FAILED_MAX 5000
#define SECONDS_MAX 30
#define BLOCKS 32768 /* power of 2 */
#define DESCRIPTORS 1024
#define HIDE UINT64_C(0xa5a5000000000000)

static const struct {
    const char *name;
    int number;
} errors[] = {{"EAGAIN", EAGAIN},
              {"EBADF", EBADF},
              {"ECHILD", ECHILD},
              {"ECONNABORTED", ECONNABORTED},
              {"ECONNREFUSED", ECONNREFUSED},
              {"ECONNRESET", ECONNRESET},
              {"EACCES", EACCES},
              {"EADDRINUSE", EADDRINUSE},
              {"EINTR", EINTR},
              {"EINVAL", EINVAL},
              {"EIO", EIO},
              {"EMFILE", EMFILE},
              {"ENFILE", ENFILE},
              {"ENOBUFS", ENOBUFS},
              {"ENOENT", ENOENT},
              {"ENOLCK", ENOLCK},
              {"ENOMEM", ENOMEM},
              {"ENOSPC", ENOSPC},
              {"ENOSYS", ENOSYS},
              {"ENOTCONN", ENOTCONN},
              {"EPERM", EPERM},
              {"EPIPE", EPIPE},
              {"ESRCH", ESRCH},
              {"ETIMEDOUT", ETIMEDOUT},
              {"SHORT", SHIM_SHORT}};

static const struct {
    const char *name;
    unsigned bit;
} groups[] = {{"memory", SHIM_MEMORY},
              {"descriptors", SHIM_DESCRIPTORS},
              {"guards", SHIM_GUARDS},
              {"threads", SHIM_THREADS}};

/* --- what is armed --- */

static char armed[64]; /* kind or group; empty: none */
static char counts_path[512];
static unsigned armed_group;
static unsigned long armed_at;
static atomic_ulong armed_count, failed, calls; /* threads call too */
static int armed_error;
static bool armed_on;
static char always[64]; /* a kind that fails in every call of this process */
static int always_error;
static pthread_mutex_t books = PTHREAD_MUTEX_INITIALIZER;
static char complaints[1024];

static void complain(const char *format, ...)
{
    size_t len = strlen(complaints);
    va_list args;

    va_start(args, format);
    vsnprintf(complaints + len, sizeof complaints - len, format, args);
    va_end(args);
}

static void give_up(const char *what)
{
    fprintf(stderr, "shim: busy loop: %s\n", what);
    _exit(98);
}

static bool is_armed(const shim_call *call)
{
    if (armed[0] == '\0')
        return false;
    return armed_group ? (call->groups & armed_group) != 0 : strcmp(armed, call->name) == 0;
}

int shim_decide(shim_call *call)
{
    call->count++;
    if (++calls > CALLS_MAX)
        give_up(call->name);
    if (strcmp(always, call->name) == 0)
        return always_error;
    if (!is_armed(call))
        return 0;
    unsigned long at = ++armed_count;
    if (at < armed_at || (at > armed_at && !armed_on))
        return 0;
    if (++failed > FAILED_MAX && armed_error != SHIM_SHORT)
        give_up(call->name);
    return armed_error;
}

size_t shim_short(size_t n)
{
    size_t most = armed_on ? 97 : 1;

    return n < most ? n : most;
}

/* --- books --- */

/* `block` is hidden: LeakSanitizer would take this table for a reason why the block is not leaked. */
static struct {
    uint64_t block; /* 0: free; 1: was in use */
    const void *caller;
    uint64_t life;
} blocks[BLOCKS];
static uint64_t life;
static long block_count, map_count, descriptor_count;
static bool descriptors[DESCRIPTORS];

static size_t find_block(uint64_t hidden, bool empty)
{
    size_t at = (size_t)((hidden >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 49) % BLOCKS;

    for (size_t tries = 0; tries < BLOCKS; tries++, at = (at + 1) % BLOCKS)
        if (blocks[at].block == hidden || blocks[at].block == 0 || (empty && blocks[at].block == 1))
            return at;
    return BLOCKS;
}

void *shim_took_block(void *block, const void *caller)
{
    if (block == NULL)
        return block;
    pthread_mutex_lock(&books);
    size_t at = find_block((uint64_t)(uintptr_t)block ^ HIDE, true);
    block_count++;
    if (at < BLOCKS) {
        blocks[at].block = (uint64_t)(uintptr_t)block ^ HIDE;
        blocks[at].caller = caller;
        blocks[at].life = life;
    }
    pthread_mutex_unlock(&books);
    return block;
}

void shim_gave_block(const void *block)
{
    uint64_t hidden = (uint64_t)(uintptr_t)block ^ HIDE;

    if (block == NULL)
        return;
    pthread_mutex_lock(&books);
    size_t at = find_block(hidden, false);
    /* Another is PHP's: some of its inline functions free what it has allocated. */
    if (at < BLOCKS && blocks[at].block == hidden) {
        blocks[at].block = 1;
        block_count--;
    }
    pthread_mutex_unlock(&books);
}

void *shim_took_map(void *map, size_t size)
{
    (void)size;
    map_count += map != MAP_FAILED;
    return map;
}

void shim_gave_map(void)
{
    map_count--;
}

int shim_took_descriptor(int fd)
{
    if (fd < 0)
        return fd;
    pthread_mutex_lock(&books);
    descriptor_count++;
    if (fd < DESCRIPTORS)
        descriptors[fd] = true;
    pthread_mutex_unlock(&books);
    return fd;
}

void shim_gave_descriptor(int fd)
{
    pthread_mutex_lock(&books);
    if (fd < 0 || fd >= DESCRIPTORS || !descriptors[fd]) {
        complain("close(%d), which is not held; ", fd);
    } else {
        descriptor_count--;
        descriptors[fd] = false;
    }
    pthread_mutex_unlock(&books);
}

/* --- commands --- */

static const char *const no_offset = "?";

/* What addr2line -e wsco.so takes. */
static int print_callers(char *into, size_t cap)
{
    int len = 0;

    for (size_t i = 0; i < BLOCKS && len < (int)cap - 32; i++) {
        Dl_info info;
        if (blocks[i].block <= 1 || blocks[i].life != life)
            continue;
        if (dladdr(blocks[i].caller, &info) == 0)
            len += snprintf(into + len, cap - (size_t)len, "%s ", no_offset);
        else
            len += snprintf(into + len, cap - (size_t)len, "0x%tx ",
                            (const char *)blocks[i].caller - (const char *)info.dli_fbase);
    }
    return len;
}

static int print_counts(char *into, size_t cap)
{
    int len = 0;

    for (size_t i = 0; i < shim_call_count && len < (int)cap - 64; i++)
        if (shim_calls[i].count > 0)
            len += snprintf(into + len, cap - (size_t)len, "%s=%lu ", shim_calls[i].name,
                            shim_calls[i].count);
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        unsigned long sum = 0;
        for (size_t i = 0; i < shim_call_count; i++)
            sum += shim_calls[i].groups & groups[g].bit ? shim_calls[i].count : 0;
        len += snprintf(into + len, cap - (size_t)len, "%s=%lu ", groups[g].name, sum);
    }
    return len;
}

static void begin(void)
{
    for (size_t i = 0; i < shim_call_count; i++)
        shim_calls[i].count = 0;
    armed_count = failed = calls = 0;
    armed[0] = complaints[0] = '\0';
    life++;
}

static bool is_kind(const char *name)
{
    for (size_t i = 0; i < shim_call_count; i++)
        if (strcmp(shim_calls[i].name, name) == 0)
            return true;
    return strcmp(name, "none") == 0;
}

/* 0: no such error. */
static int error_number(const char *name)
{
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (strcmp(errors[i].name, name) == 0)
            return errors[i].number;
    return 0;
}

/* A life that hangs ends after SECONDS_MAX, with SIGKILL: SIGALRM is the script's. */
static void limit_time(void)
{
    static timer_t timer;
    static bool made;
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
    struct itimerspec span = {.it_value.tv_sec = SECONDS_MAX};

    if (!made && timer_create(CLOCK_MONOTONIC, &event, &timer) != 0)
        abort();
    made = true;
    if (timer_settime(timer, 0, &span, NULL) != 0)
        abort();
}

/* KIND:ERROR */
static bool fail_always(const char *text)
{
    char error[16];

    return sscanf(text, "%63[^:]:%15s", always, error) == 2 && is_kind(always) &&
        (always_error = error_number(error)) != 0;
}

static bool arm(const char *text)
{
    char kind[sizeof armed], error[16], mode[8];
    unsigned long at;

    begin();
    if (sscanf(text, "%63[^:]:%lu:%15[^:]:%7s", kind, &at, error, mode) != 4)
        return false;
    armed_group = 0;
    armed_error = error_number(error);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (strcmp(groups[i].name, kind) == 0)
            armed_group = groups[i].bit;
    if (armed_error == 0 || (armed_group == 0 && !is_kind(kind)))
        return false;
    armed_at = at;
    armed_on = strcmp(mode, "on") == 0;
    strcpy(armed, kind);
    limit_time();
    return true;
}

static int answer(const char *command, char *into, size_t cap)
{
    if (strncmp(command, "arm:", 4) == 0)
        return snprintf(into, cap, "%s", arm(command + 4) ? "armed" : "no such kind or error");
    if (strcmp(command, "off") == 0) {
        armed[0] = '\0';
        return snprintf(into, cap, "%lu", failed);
    }
    if (strcmp(command, "failed") == 0)
        return snprintf(into, cap, "%lu", failed);
    if (strcmp(command, "counts") == 0)
        return print_counts(into, cap);
    if (strcmp(command, "books") == 0)
        return snprintf(into, cap, "blocks=%ld fds=%ld maps=%ld!%s", block_count, descriptor_count, map_count,
                        complaints);
    if (strcmp(command, "new") == 0)
        return print_callers(into, cap);
    return -1;
}

API ssize_t readlink(const char *restrict path, char *restrict into, size_t cap)
{
    static ssize_t (*next)(const char *, char *, size_t);

    if (strncmp(path, PREFIX, strlen(PREFIX)) == 0)
        return answer(path + strlen(PREFIX), into, cap);
    if (next == NULL)
        next = (ssize_t(*)(const char *, char *, size_t))dlsym(RTLD_NEXT, "readlink");
    return next(path, into, cap);
}

/* --- the import table --- */

static void patch(ElfW(Addr) * slot, const char *name)
{
    static long page;

    for (size_t i = 0; i < shim_call_count; i++) {
        if (strcmp(shim_calls[i].name, name) != 0)
            continue;
        if (*shim_calls[i].real == NULL)
            *shim_calls[i].real = dlsym(RTLD_DEFAULT, name);
        page = page ? page : sysconf(_SC_PAGESIZE);
        uintptr_t at = (uintptr_t)slot & ~((uintptr_t)page - 1);
        if (*shim_calls[i].real == NULL || mprotect((void *)at, (size_t)page, PROT_READ | PROT_WRITE) != 0)
            abort();
        *slot = (ElfW(Addr))(uintptr_t)shim_calls[i].ours;
    }
}

static void patch_table(ElfW(Addr) base, const ElfW(Rela) * at, size_t size, const ElfW(Sym) * symbols,
                        const char *names)
{
    for (const ElfW(Rela) *end = at + size / sizeof *at; at < end; at++) {
        size_t symbol = (size_t)(at->r_info >> 32);
        if (symbol != 0 && at->r_addend == 0 && symbols[symbol].st_shndx == SHN_UNDEF)
            patch((ElfW(Addr) *)(base + at->r_offset), names + symbols[symbol].st_name);
    }
}

static void patch_module(const struct link_map *module)
{
    ElfW(Addr) table[64] = {0};

    for (const ElfW(Dyn) *at = module->l_ld; at->d_tag != DT_NULL; at++)
        if (at->d_tag > 0 && at->d_tag < 64)
            table[at->d_tag] = at->d_un.d_ptr;
    const ElfW(Sym) *symbols = (const void *)table[DT_SYMTAB];
    const char *names = (const void *)table[DT_STRTAB];
    patch_table(module->l_addr, (const void *)table[DT_RELA], table[DT_RELASZ], symbols, names);
    patch_table(module->l_addr, (const void *)table[DT_JMPREL], table[DT_PLTRELSZ], symbols, names);
}

API void *dlopen(const char *path, int flags)
{
    static void *(*next)(const char *, int);
    static bool done;
    struct link_map *module = NULL;

    if (next == NULL)
        next = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
    void *handle = next(path, flags);
    if (handle == NULL || done || path == NULL || strstr(path, "/wsco.so") == NULL)
        return handle;
    if (dlinfo(handle, RTLD_DI_LINKMAP, &module) != 0)
        abort();
    done = true;
    patch_module(module);
    begin();
    /* Read now: PHP has freed its environment when at_end() runs. */
    const char *to = getenv("WSCO_FAILING_COUNTS");
    snprintf(counts_path, sizeof counts_path, "%s", to ? to : "");
    const char *from_start = getenv("WSCO_FAILING_ARM");
    if (from_start != NULL && !arm(from_start))
        abort();
    const char *always_fails = getenv("WSCO_FAILING_ALWAYS");
    if (always_fails != NULL && !fail_always(always_fails))
        abort();
    return handle;
}

/* --- the end of the process --- */

static void save_counts(void)
{
    char text[4096];
    FILE *file = counts_path[0] ? fopen(counts_path, "w") : NULL;

    if (file == NULL)
        return;
    fprintf(file, "%.*s\n", print_counts(text, sizeof text), text);
    fclose(file);
}

/* After PHP and all modules. One mapping stays: the page that tells of forks. */
__attribute__((destructor)) static void at_end(void)
{
    char callers[1024] = "";

    if (life == 0)
        return; /* a process that has not loaded the module */
    life = 1;   /* whose blocks are those of the start */
    (void)print_callers(callers, sizeof callers);
    save_counts();
    if (block_count != 0 || descriptor_count != 0 || map_count > 1)
        fprintf(stderr, "shim: left at the end: blocks=%ld fds=%ld maps=%ld; %s\n", block_count,
                descriptor_count, map_count, callers);
    if (complaints[0] != '\0')
        fprintf(stderr, "shim: %s\n", complaints);
}
