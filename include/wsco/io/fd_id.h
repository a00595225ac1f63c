/* SPDX-License-Identifier: MIT */
/* Which file a descriptor is of: scripts close descriptors without notice, and the number is another file's
 * soon. */
#ifndef WSCO_IO_FD_ID_H
#define WSCO_IO_FD_ID_H

#include <stdbool.h>
#include <sys/types.h>

/* Owner: the struct it is embedded in. All members are private. */
typedef struct wsco_fd_id {
    dev_t device;
    ino_t inode;
    mode_t mode;
} wsco_fd_id;

/* Fills *id for an open descriptor. False: fd is not open. (fstat(2)) */
bool wsco_fd_id_take(int fd, wsco_fd_id *id);
/* Is fd open, and of the file that *id was taken of? Also true for another file to which the system gives the
 * same inode: descriptors of one kind that are no files (eventfd, timerfd); on macOS, sockets. */
bool wsco_fd_id_holds(int fd, const wsco_fd_id *id);

#endif
