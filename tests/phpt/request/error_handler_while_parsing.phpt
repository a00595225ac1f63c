--TEST--
The script's error handler runs for a warning about a request: it may throw, wait, or replace settings and handler
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$server = serve(<<<'CODE'
    $server->set(['upload_tmp_dir' => str_repeat('/', 20) . 'tmp']);
    $todo = null;
    set_error_handler(function (int $level, string $message) use (&$todo, $server) {
        echo "$todo: ", strstr($message, "Input"), "\n";
        match ($todo) {
            'throw' => throw new ErrorException('from the error handler'),
            'wait' => Coroutine::sleep(0.001),
            'exit' => exit,
            'replace' => $server->set(['upload_tmp_dir' => sys_get_temp_dir()])
                && $server->handle('/upload', fn ($request, $response) => $response->end('replaced')),
        };
        return true;
    });
    $server->handle('/todo', function (Request $request, Response $response) use (&$todo) {
        $todo = $request->get['what'];
        if ($todo === 'restore') {
            // PHP does not free a cycle that its error handler is part of.
            restore_error_handler();
        }
        $response->end();
    });
    $server->handle('/upload', function (Request $request, Response $response) {
        $response->end(j([count($request->get), array_keys($request->files), is_file($request->files['up']['tmp_name'])]));
    });
    CODE, ['-d', 'max_input_vars=2']);
$body = multipart([['up', 'contents', 'name.txt', null]]);
$headers = ['Content-Type' => 'multipart/form-data; boundary=xYzZY'];
foreach (['throw', 'wait', 'exit', 'replace', 'replace'] as $what) {
    fetch($server, "/todo?what=$what");
    $reply = fetch($server, '/upload?a=1&b=2&c=3', 'POST', $headers, $body);
    echo "$reply->status $reply->body\n";
}
fetch($server, '/todo?what=restore');
$text = finish($server);
echo preg_replace('/Stack trace.*?thrown[^\n]*/s', '...', preg_replace('/ in SCRIPT:\d+/', '', $text));
?>
--EXPECTF--
500 
200 [2,["up"],true]
200 
200 [2,["up"],true]
200 replaced
throw: Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.

Fatal error: Uncaught ErrorException: from the error handler
...
[%s]	ERROR	uncaught error in the handler of POST /upload, client 127.0.0.1:%d, coroutine %d
wait: Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.
exit: Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.
replace: Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.
replace: Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.
