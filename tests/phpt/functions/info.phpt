--TEST--
php --ri: versions, backends, and our own copy of jump_fcontext
--FILE--
<?php
[, $table] = explode("\n\n", shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' --ri wsco'));
echo $table, "\n";
?>
--EXPECTF--
wsco => enabled
version => 0.1.0
API of Swoole => 6.2.1
poll backends => %r(epoll )?(kqueue )?%rpoll
poll backend in use => %r(epoll|kqueue|poll)%r
context backend => %r(fcontext|zend)%r
clock => real
jump_fcontext => boost.context (bound in wsco.so)
llhttp => %d.%d.%d%S
OpenSSL => OpenSSL %d.%s
TLS => server: TLS 1.2, TLS 1.3
zlib => %d.%s
libdeflate => %r(no|\d+\.\d+)%r
brotli => %r(no|\d+\.\d+\.\d+)%r
zstd => %r(no|\d+\.\d+\.\d+)%r
compression => %r(br, )?%rgzip, deflate%r(, zstd)?%r, permessage-deflate
hooks => sleep, streams, sockets, cURL, names of hosts
descriptors for connections => %d
