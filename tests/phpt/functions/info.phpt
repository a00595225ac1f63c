--TEST--
php --ri: versions, backends, and our own copy of jump_fcontext
--FILE--
<?php
foreach (explode("\n", shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' --ri wsco')) as $line) {
    if (preg_match('/^(version|poll backends|jump_fcontext|TLS|hooks) => (.*)$/', $line, $m)) {
        echo $m[0], "\n";
    }
}
?>
--EXPECTF--
version => 0.1.0
poll backends => %r(epoll )?(kqueue )?%rpoll
jump_fcontext => boost.context (bound in wsco.so)
TLS => server: TLS 1.2, TLS 1.3
hooks => not built yet
