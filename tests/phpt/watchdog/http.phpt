--TEST--
a handler that blocks is logged with the name that its context had
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'PHP'
    require getenv('LATE_INC');
    $server->handle('/', function (Request $request, Response $response) {
        Co::getContext()['name'] = $request->get['name'];
        usleep(20000);
        $response->end(LateLog::lines());
    });
    PHP, [], ['LATE_INC' => __DIR__ . '/../inc/watchdog.inc']);
do {
    $lines = fetch($server, '/?name=slow')->body;
} while ($lines === '');
echo preg_replace('/at \S+/', 'at SCRIPT', strtok($lines, "\n")), "\n";
echo finish($server);
?>
--EXPECT--
WARNING	coroutine N slow kept the loop for N ms: usleep() at SCRIPT
