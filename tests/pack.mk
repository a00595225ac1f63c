# SPDX-License-Identifier: MIT
# The libraries of compression that are optional, as configure finds them: sets PACK_CFLAGS and PACK_LIBS. With PLAIN=1 there is
# none of them. UNPACK_LIBS: what decodes, for tests.

has_package = $(if $(filter 1,$(PLAIN)),,$(shell pkg-config --exists '$(1)' 2>/dev/null && echo yes))
PACK_CFLAGS :=
PACK_LIBS :=
UNPACK_LIBS :=
ifeq ($(call has_package,libdeflate >= 1.8),yes)
PACK_CFLAGS += -DWSCO_HAVE_LIBDEFLATE=1 $(shell pkg-config --cflags libdeflate)
PACK_LIBS += $(shell pkg-config --libs libdeflate)
endif
ifeq ($(call has_package,libbrotlienc),yes)
PACK_CFLAGS += -DWSCO_HAVE_BROTLI=1 $(shell pkg-config --cflags libbrotlienc)
PACK_LIBS += $(shell pkg-config --libs libbrotlienc)
UNPACK_LIBS += $(shell pkg-config --libs libbrotlidec)
endif
ifeq ($(call has_package,libzstd >= 1.4),yes)
PACK_CFLAGS += -DWSCO_HAVE_ZSTD=1 $(shell pkg-config --cflags libzstd)
PACK_LIBS += $(shell pkg-config --libs libzstd)
endif
