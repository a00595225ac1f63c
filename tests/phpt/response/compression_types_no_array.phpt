--TEST--
http_compression_types that is no array: start() throws, and works with a better one
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

Swoole\Coroutine\run(function () {
    $server = new Server('127.0.0.1', 0);
    foreach ([['http_compression_types' => 'text/html'], ['http_compression_types' => null, 'compression_types' => 1]] as $bad) {
        $server->set($bad);
        try {
            $server->start();
        } catch (Swoole\Error $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
    }
    $server->set(['compression_types' => ['text/html']]);
    go(function () use ($server) {
        Co::sleep(0.001);
        $server->shutdown();
    });
    var_dump($server->start());
    // The error handler may throw, and may take the options away while they are read.
    set_error_handler(function (int $type, string $text) use ($server) {
        $server->settings = null;
        throw new RuntimeException($text);
    });
    $server->set(['compression_min_length' => -1, 'compression_types' => ['a/b'], 'package_max_length' => 'x']);
    try {
        $server->start();
    } catch (RuntimeException $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECT--
Swoole\Error: http_compression_types must be array
Swoole\Error: http_compression_types must be array
bool(true)
Swoole\Coroutine\Http\Server::start(): compression_min_length must be greater than or equal to 0, got -1
