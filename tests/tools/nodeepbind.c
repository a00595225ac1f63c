/* SPDX-License-Identifier: MIT */
/* Preloaded before libasan when a sanitized wsco.so runs under a PHP that is not sanitized. Two things:
 * - PHP opens extensions with RTLD_DEEPBIND, which AddressSanitizer refuses, because such a library would
 *   bind malloc past the sanitizer: the flag is taken away.
 * - libubsan writes to stderr only when libasan is there too, so a finding in a child process could be lost:
 *   it is also written to a file in WSCO_ASAN_REPORTS, where libasan's reports go.
 * Built and used by scripts/lib.sh only. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

__attribute__((visibility("default"))) void *dlopen(const char *path, int flags)
{
    static void *(*next)(const char *, int);

    if (next == NULL)
        next = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
    return next(path, flags & ~RTLD_DEEPBIND);
}

/* libubsan calls this for each finding. */
__attribute__((visibility("default"))) void __ubsan_on_report(void)
{
    const char *dir = getenv("WSCO_ASAN_REPORTS");
    const char *kind = "", *message = "", *file = "";
    unsigned line = 0, column = 0;
    char *address = NULL, path[4096];
    void (*data)(const char **, const char **, const char **, unsigned *, unsigned *, char **);

    if (dir == NULL || *dir == '\0')
        return;
    data = (void (*)(const char **, const char **, const char **, unsigned *, unsigned *, char **))dlsym(
        RTLD_DEFAULT, "__ubsan_get_current_report_data");
    if (data != NULL)
        data(&kind, &message, &file, &line, &column, &address);
    snprintf(path, sizeof path, "%s/ubsan.%ld", dir, (long)getpid());
    FILE *report = fopen(path, "a");
    if (report == NULL)
        return;
    fprintf(report, "%s:%u: %s: %s\n", file, line, kind, message);
    fclose(report);
}
