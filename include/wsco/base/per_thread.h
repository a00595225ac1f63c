/* SPDX-License-Identifier: MIT */
/* WSCO_PER_THREAD: storage of a static variable that each of PHP's threads has for itself. Without such
 * threads only the loop's thread comes there. Then the variable is a plain one: the way through thread-local
 * storage is longer, and LeakSanitizer may fall over that of a library that was loaded late. */
#ifndef WSCO_BASE_PER_THREAD_H
#define WSCO_BASE_PER_THREAD_H

#ifdef WSCO_THREADS
#define WSCO_PER_THREAD _Thread_local
#else
#define WSCO_PER_THREAD
#endif

#endif
