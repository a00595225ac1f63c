/* The floor on io_uring, as a prototype: what floor_epoll.c does for small messages, with one multishot
 * accept, a multishot receive for each connection into a ring of shared buffers, and one submission for each
 * turn. It is there for the decision in bench/README.md, and no part of wsco. PORT. Paths: /echo, /double,
 * / (HTTP). Needs liburing-dev. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <liburing.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>
#include "wsmini.h"

enum { BUFFERS = 1024, BUFFER = 16 << 10, GROUP = 1, ENTRIES = 4096, TAKES = 512 };
enum { ON_ACCEPT, ON_RECV, ON_SEND }; /* in the low bits of a request's data */

struct bytes {
    uint8_t *at;
    size_t len, cap;
};
/* Freed when the receive and the send under way are over. */
struct c {
    int fd, kind, pending;
    bool up, sending, over;
    struct bytes in, out, sent; /* sent: under way in the kernel */
};
static struct io_uring ring;
static struct io_uring_buf_ring *buffers;
static uint8_t *memory;

static void *must(void *p)
{
    if (!p)
        perror("floor_uring"), exit(1);
    return p;
}
static uint8_t *room(struct bytes *b, size_t more)
{
    if (b->len + more > b->cap)
        b->at = must(realloc(b->at, b->cap = (b->len + more) * 2));
    return b->at + b->len;
}
static struct io_uring_sqe *request(void)
{
    struct io_uring_sqe *sqe = io_uring_get_sqe(&ring);
    if (!sqe) {
        io_uring_submit(&ring);
        sqe = must(io_uring_get_sqe(&ring));
    }
    return sqe;
}
static void arm(struct c *c)
{
    struct io_uring_sqe *sqe = request();
    io_uring_prep_recv_multishot(sqe, c->fd, NULL, 0, 0);
    sqe->flags |= IOSQE_BUFFER_SELECT;
    sqe->buf_group = GROUP;
    io_uring_sqe_set_data64(sqe, (uint64_t)(uintptr_t)c | ON_RECV);
    c->pending++;
}
static void send_out(struct c *c)
{
    if (c->sending || !c->out.len || c->over)
        return;
    struct bytes b = c->sent;
    c->sent = c->out, c->out = b, c->out.len = 0;
    struct io_uring_sqe *sqe = request();
    io_uring_prep_send(sqe, c->fd, c->sent.at, c->sent.len, MSG_NOSIGNAL | MSG_WAITALL);
    io_uring_sqe_set_data64(sqe, (uint64_t)(uintptr_t)c | ON_SEND);
    c->sending = true, c->pending++;
}
static void end(struct c *c)
{
    if (!c->over)
        shutdown(c->fd, SHUT_RDWR);
    c->over = true;
    if (c->pending)
        return;
    close(c->fd);
    free(c->in.at), free(c->out.at), free(c->sent.at), free(c);
}
static void reply(struct c *c, uint8_t first, const char *pre, const uint8_t *p, size_t n, const uint8_t *key,
                  const char *post)
{
    size_t a = strlen(pre), z = strlen(post);
    uint8_t *o = room(&c->out, 10 + a + n + z);
    size_t h = (size_t)server_head(o, first, a + n + z);
    memcpy(o + h, pre, a);
    unmask(o + h + a, p, n, key, 0);
    memcpy(o + h + a + n, post, z);
    c->out.len += h + a + n + z;
}
/* Returns how much of it was used; -1 ends the connection. */
static ssize_t parse(struct c *c, uint8_t *p, size_t n)
{
    uint8_t *start = p;
    while (n) {
        if (!c->up) {
            uint8_t *e = memmem(p, n, "\r\n\r\n", 4);
            if (!e)
                break;
            *e = 0;
            c->out.len += (size_t)hs_response((char *)p, (char *)room(&c->out, 1024), 1024, &c->kind);
            c->up = c->kind != K_HTTP;
            n -= (size_t)(e + 4 - p), p = e + 4;
            continue;
        }
        const uint8_t *key;
        uint64_t len;
        int h = frame_head(p, n, &len, &key);
        if (!h || n < (size_t)h + len)
            break;
        if ((p[0] & 15) == 8)
            return -1;
        if (c->kind == K_DOUBLE) {
            reply(c, p[0], "Hello ", p + h, len, key, "!");
            reply(c, p[0], "How are you, ", p + h, len, key, "?");
        } else {
            reply(c, p[0], "", p + h, len, key, "");
        }
        p += (size_t)h + len, n -= (size_t)h + len;
    }
    return p - start;
}
static void got(struct c *c, uint8_t *p, size_t n)
{
    if (c->in.len) {
        memcpy(room(&c->in, n), p, n);
        c->in.len += n, p = c->in.at, n = c->in.len;
    }
    ssize_t used = parse(c, p, n);
    if (used < 0) {
        end(c);
        return;
    }
    size_t left = n - (size_t)used;
    if (p == c->in.at)
        memmove(c->in.at, p + used, left);
    else if (left)
        memcpy(room(&c->in, left), p + used, left);
    c->in.len = left;
    send_out(c);
}
static void on_recv(struct c *c, const struct io_uring_cqe *cqe)
{
    bool more = cqe->flags & IORING_CQE_F_MORE;
    c->pending -= !more;
    if (cqe->flags & IORING_CQE_F_BUFFER) {
        int id = (int)(cqe->flags >> IORING_CQE_BUFFER_SHIFT);
        if (cqe->res > 0 && !c->over)
            got(c, memory + (size_t)id * BUFFER, (size_t)cqe->res);
        io_uring_buf_ring_add(buffers, memory + (size_t)id * BUFFER, BUFFER, (unsigned short)id,
                              io_uring_buf_ring_mask(BUFFERS), 0);
        io_uring_buf_ring_advance(buffers, 1);
    }
    if (more)
        return;
    if (c->over || cqe->res == 0 || (cqe->res < 0 && cqe->res != -ENOBUFS))
        end(c);
    else
        arm(c);
}
static void on_send(struct c *c, const struct io_uring_cqe *cqe)
{
    c->sending = false, c->pending--;
    if (cqe->res < 0 || c->over)
        end(c);
    else
        send_out(c);
}
static void on_accept(int ls, const struct io_uring_cqe *cqe)
{
    int one = 1;
    if (!(cqe->flags & IORING_CQE_F_MORE)) {
        struct io_uring_sqe *sqe = request();
        io_uring_prep_multishot_accept(sqe, ls, NULL, NULL, 0);
        io_uring_sqe_set_data64(sqe, ON_ACCEPT);
    }
    if (cqe->res < 0)
        return;
    struct c *c = must(calloc(1, sizeof *c));
    c->fd = cqe->res;
    setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    arm(c);
}
static int listen_on(int port)
{
    int ls = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(ls, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(ls, (void *)&a, sizeof a) || listen(ls, 4096))
        perror("listen"), exit(1);
    return ls;
}
static void begin(void)
{
    struct io_uring_params params = {.flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN |
                                         IORING_SETUP_CQSIZE,
                                     .cq_entries = 4 * ENTRIES};
    struct io_uring_buf_reg reg = {.ring_entries = BUFFERS, .bgid = GROUP};
    int rc = io_uring_queue_init_params(ENTRIES, &ring, &params);
    if (rc < 0)
        fprintf(stderr, "no io_uring: %s\n", strerror(-rc)), exit(1);
    buffers = must(aligned_alloc(4096, BUFFERS * sizeof(struct io_uring_buf)));
    memory = must(malloc((size_t)BUFFERS * BUFFER));
    io_uring_buf_ring_init(buffers);
    reg.ring_addr = (uint64_t)(uintptr_t)buffers;
    rc = io_uring_register_buf_ring(&ring, &reg, 0);
    if (rc < 0)
        fprintf(stderr, "no ring of buffers: %s\n", strerror(-rc)), exit(1);
    for (int i = 0; i < BUFFERS; i++)
        io_uring_buf_ring_add(buffers, memory + (size_t)i * BUFFER, BUFFER, (unsigned short)i,
                              io_uring_buf_ring_mask(BUFFERS), i);
    io_uring_buf_ring_advance(buffers, BUFFERS);
}
int main(void)
{
    struct io_uring_cqe *cqes[TAKES], again = {.res = -1};
    int ls = listen_on(atoi(getenv("PORT")));
    begin();
    on_accept(ls, &again);
    for (;;) {
        if (io_uring_submit_and_wait(&ring, 1) < 0 && errno != EINTR)
            return perror("io_uring"), 1;
        unsigned n = io_uring_peek_batch_cqe(&ring, cqes, TAKES);
        for (unsigned i = 0; i < n; i++) {
            uint64_t data = io_uring_cqe_get_data64(cqes[i]);
            struct c *c = (struct c *)(uintptr_t)(data & ~(uint64_t)3);
            if ((data & 3) == ON_RECV)
                on_recv(c, cqes[i]);
            else if ((data & 3) == ON_SEND)
                on_send(c, cqes[i]);
            else
                on_accept(ls, cqes[i]);
        }
        io_uring_cq_advance(&ring, n);
    }
}
