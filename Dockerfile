# PHP of Debian with wsco, as a base for images with servers:
#   docker build -t wsco .
#   docker run --rm wsco                                                        # php --ri wsco
#   docker run --rm -p 9502:9502 -v "$PWD:/app" wsco php /app/server.php        # a server that listens on 0.0.0.0
# --build-arg DEBIAN=bookworm: Debian 12 with PHP 8.2 instead of Debian 13 with PHP 8.4.
ARG DEBIAN=trixie

FROM debian:${DEBIAN}-slim AS build
# Debian 12 has llhttp in a Node package only.
RUN apt-get update \
    && llhttp=$(apt-cache show libllhttp-dev >/dev/null 2>&1 && echo libllhttp-dev || echo node-llhttp) \
    && apt-get install -y --no-install-recommends autoconf gcc libboost-context-dev libbrotli-dev libc6-dev libdeflate-dev \
        libssl-dev libzstd-dev "$llhttp" make php-cli php-dev pkg-config zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /usr/src/wsco
COPY config.m4 php_wsco.h ./
COPY include include/
COPY src src/
COPY stubs stubs/
RUN phpize && ./configure --enable-wsco && make -j"$(nproc)" && make install INSTALL_ROOT=/out \
    && strip --strip-unneeded /out/usr/lib/php/*/wsco.so
# The packages of the libraries that the module asks for: the second stage installs no others.
RUN ldd /out/usr/lib/php/*/wsco.so | sed -nE 's|.* => (/usr)?(/[^ ]+) .*|*\2|p' | xargs dpkg-query -S \
    | cut -d: -f1 | sort -u >/out/packages

FROM debian:${DEBIAN}-slim
COPY --from=build /out/packages /usr/local/share/wsco/packages
RUN apt-get update \
    && xargs apt-get install -y --no-install-recommends php-cli </usr/local/share/wsco/packages \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --no-create-home --shell /usr/sbin/nologin wsco
COPY --from=build /out/usr/lib/php /usr/lib/php
RUN for dir in /etc/php/*; do echo 'extension=wsco' >"$dir/mods-available/wsco.ini"; done && phpenmod wsco
WORKDIR /app
USER wsco
CMD ["php", "--ri", "wsco"]
