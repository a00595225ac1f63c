--TEST--
acceptance: H10: values kept per coroutine do not mix while one request sleeps and another is served
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    $path = $request->server['request_uri'];
    Context::put('path', $path);
    if ($path === '/slow') {
        echo "sleeps\n";
        while (!Context::$served) {
            Coroutine::sleep(0.001);
        }
    }
    Context::$served = $path === '/fast';
    $response->end(Context::get('path'));
    CODE, setup: <<<'CODE'
    class Context
    {
        public static bool $served = false;
        private static array $values = [];
        public static function put(string $name, mixed $value): void
        {
            self::$values[Coroutine::getuid()][$name] = $value;
        }
        public static function get(string $name): mixed
        {
            return self::$values[Coroutine::getuid()][$name];
        }
    }
    CODE);
$slow = WsClient::connect($server->port);
$slow->send(req('/slow'));
$server->waitOutput('/sleeps/');
echo fetch($server, '/fast')->body, ' ', $slow->readReply()->body, "\n";
finish_row($server);
?>
--EXPECT--
/fast /slow
---
sleeps
