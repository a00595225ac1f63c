--TEST--
server: When listening fails the constructor throws "listen() failed" with the errno
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

// Nothing makes listen() fail behind a bind() that worked, so the system call is made to.
$code = <<<'CODE'
    try {
        new Swoole\Coroutine\Http\Server("127.0.0.1");
    } catch (Throwable $e) {
        echo $e::class, ": ", $e->getMessage(), ", ", $e->getCode(), "\n";
    }
    CODE;
$server = failing_call('listen:error=EACCES', $code);
$server->wait();
echo $server->stdout();
?>
--EXPECT--
Swoole\Exception: listen() failed: Permission denied, 13
