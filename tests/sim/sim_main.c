/* SPDX-License-Identifier: MIT */
/* Owns: the processes that live the seeds, and the command line.
 *
 *   sim [--from N] [--seeds N] [--jobs N] [--minutes N] [--failures N] [--twice]
 *          many seeds, until so many have failed; --twice: each must repeat itself
 *   sim --trace SEED
 *          one, telling everything
 *
 * Called by: the Makefile. Never: hides a seed that failed: it is lived again, with its trace.
 * Tested by: itself. */
#include "sim_world.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { JOBS_MAX = 64, HANGS_AFTER = 60 }; /* seconds of CPU time, of one seed */

/* Shared by the processes. */
typedef struct board {
    _Atomic uint64_t next, done;
    uint64_t now[JOBS_MAX]; /* the seed that each process lives */
} board;

static board *shared;
static uint64_t first = 1, seeds = 200;
static unsigned jobs = 1, minutes, failures_max = 10;
static bool twice;

static double real_seconds(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

static void live_one(uint64_t seed)
{
    const struct itimerval limit = {.it_value.tv_sec = HANGS_AFTER};

    setitimer(ITIMER_PROF, &limit, NULL);
    uint64_t fingerprint = sim_world_live(seed);
    if (twice && sim_world_live(seed) != fingerprint)
        sim_fail("the second run is not like the first");
}

static void live_many(unsigned job, double until)
{
    for (;;) {
        uint64_t seed = shared->next++;
        if (seed >= first + seeds || (minutes > 0 && real_seconds() > until))
            exit(0);
        shared->now[job] = seed;
        live_one(seed);
        shared->done++;
    }
}

static pid_t start_job(unsigned job, double until)
{
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0)
        live_many(job, until);
    return pid;
}

/* Lives it again and keeps what it tells. */
static void keep_trace(uint64_t seed)
{
    char name[64], command[160];

    snprintf(name, sizeof name, "seed-%llu.trace", (unsigned long long)seed);
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        if (!freopen(name, "w", stdout) || dup2(fileno(stdout), 2) < 0)
            _exit(2);
        sim_tracing = true;
        live_one(seed);
        exit(0);
    }
    waitpid(pid, NULL, 0);
    snprintf(command, sizeof command, "tail -n 40 %s", name);
    if (system(command) != 0)
        perror(command);
    printf("\n*** seed %llu failed; to see it again: make -C tests/sim replay SEED=%llu (trace: %s)\n",
           (unsigned long long)seed, (unsigned long long)seed, name);
}

static int live_all(void)
{
    double start = real_seconds(), until = start + minutes * 60.0;
    unsigned failures = 0;
    pid_t pids[JOBS_MAX];

    shared->next = first;
    for (unsigned job = 0; job < jobs; job++)
        pids[job] = start_job(job, until);
    for (unsigned left = jobs; left > 0;) {
        int status;
        pid_t pid = wait(&status);
        unsigned job = 0;
        while (pids[job] != pid)
            job++;
        left--;
        if (status == 0)
            continue;
        keep_trace(shared->now[job]);
        if (++failures < failures_max) {
            pids[job] = start_job(job, until);
            left++;
        }
    }
    double took = real_seconds() - start;
    printf("%llu passed, %u failed; %.0f s, %.0f seeds a minute\n", (unsigned long long)shared->done,
           failures, took, (double)shared->done * 60 / took);
    return failures > 0;
}

static uint64_t number(char **argv, int *at)
{
    return argv[*at + 1] ? strtoull(argv[++*at], NULL, 10) : 0;
}

static void read_arguments(int argc, char **argv, uint64_t *trace)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--from") == 0)
            first = number(argv, &i);
        else if (strcmp(argv[i], "--seeds") == 0)
            seeds = number(argv, &i);
        else if (strcmp(argv[i], "--jobs") == 0)
            jobs = (unsigned)number(argv, &i) % (JOBS_MAX + 1);
        else if (strcmp(argv[i], "--minutes") == 0)
            minutes = (unsigned)number(argv, &i);
        else if (strcmp(argv[i], "--trace") == 0)
            *trace = number(argv, &i);
        else if (strcmp(argv[i], "--failures") == 0)
            failures_max = (unsigned)number(argv, &i);
        else if (strcmp(argv[i], "--twice") == 0)
            twice = true;
    }
    if (minutes > 0)
        seeds = UINT64_MAX / 2;
}

int main(int argc, char **argv)
{
    uint64_t trace = 0;

    setvbuf(stdout, NULL, _IOFBF, 1 << 16);
    read_arguments(argc, argv, &trace);
    if (trace) {
        sim_tracing = true;
        live_one(trace);
        printf("seed %llu ends well\n", (unsigned long long)trace);
        return 0;
    }
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED || jobs == 0)
        return 2;
    fflush(stdout);
    return live_all();
}
