# SPDX-License-Identifier: MIT
# The rooms and libraries of the core, for the Makefiles of tests that link it without PHP. Sets LLHTTP_CFLAGS (for the files that
# include llhttp), CORE_CFLAGS, and LLHTTP_LIBS, ZLIB_LIBS, PACK_LIBS, OPENSSL_LIBS, BOOST_CONTEXT; CORE_LIBS is all of them.
# LLHTTP_DIR and BOOST_CONTEXT may be given. TOP is set by
# who includes this.

CORE_ROOMS := $(filter-out php/%,$(shell sed -nE 's/^([a-z/]+) *\|.*/\1/p' $(TOP)/src/LAYERS))
room_sources = $(wildcard $(addprefix $(TOP)/src/,$(addsuffix /*.c,$(1))))

pkg_cflags = $(shell pkg-config --cflags $(1) 2>/dev/null)
pkg_libs = $(or $(shell pkg-config --libs $(1) 2>/dev/null),$(2))

# llhttp: the system's library where there is one, else its sources (Debian 12: node-llhttp), which
# src/proto/http/llhttp_unit_*.c include when WSCO_LLHTTP_FROM_SOURCE is set. A given LLHTTP_DIR always means
# sources.
ifeq ($(LLHTTP_DIR)$(shell pkg-config --exists libllhttp 2>/dev/null && echo lib),lib)
LLHTTP_CFLAGS := $(call pkg_cflags,libllhttp)
LLHTTP_LIBS := $(call pkg_libs,libllhttp,-lllhttp)
else
LLHTTP_DIR := $(or $(LLHTTP_DIR),/usr/share)
LLHTTP_CFLAGS := -DWSCO_LLHTTP_FROM_SOURCE $(addprefix -isystem $(LLHTTP_DIR),/include/llhttp /include /llhttp)
LLHTTP_LIBS :=
endif

# The static library: the extension links it in, so that is what the tests run.
BOOST_CONTEXT ?= $(shell $(CC) -print-file-name=libboost_context.a)

ZLIB_LIBS := $(call pkg_libs,zlib,-lz)
include $(TOP)/tests/pack.mk
OPENSSL_LIBS := $(call pkg_libs,openssl,-lssl -lcrypto)
CORE_CFLAGS := $(call pkg_cflags,openssl) $(call pkg_cflags,zlib) $(PACK_CFLAGS)
# kqueue, where the platform has its header. With KQUEUE=1 the Makefile takes the one in tests/kqueue.
ifeq ($(if $(filter 1,$(KQUEUE)),,$(shell printf '\043include <sys/types.h>\n\043include <sys/event.h>\n' | \
    $(CC) -E -x c - >/dev/null 2>&1 && echo yes)),yes)
CORE_CFLAGS += -DWSCO_HAVE_KQUEUE=1
endif
# As configure asks: is there a call for waits of less than a millisecond?
ifeq ($(shell printf '\043define _GNU_SOURCE\n\043include <sys/epoll.h>\nint main(void) { return epoll_pwait2(0, 0, 0, 0, 0); }\n' | \
    $(CC) -Werror=implicit-function-declaration -x c -o /dev/null - >/dev/null 2>&1 && echo yes),yes)
CORE_CFLAGS += -DWSCO_HAVE_EPOLL_PWAIT2=1
endif
CORE_LIBS := $(LLHTTP_LIBS) $(ZLIB_LIBS) $(PACK_LIBS) $(OPENSSL_LIBS) $(BOOST_CONTEXT)
