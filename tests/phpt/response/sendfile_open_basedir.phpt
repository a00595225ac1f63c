--TEST--
sendfile() obeys open_basedir
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        echo j([$response->sendfile('/etc/passwd'), swoole_last_error()]), "\n";
        $response->end('kept in');
    });
    CODE, ['-d', 'open_basedir=/tmp']);
echo fetch($server, '/')->body, "\n";
echo preg_replace('/ in SCRIPT on line \d+/', '', finish($server));
?>
--EXPECT--
kept in

Warning: Swoole\Http\Response::sendfile(): open_basedir restriction in effect. File(/etc/passwd) is not within the allowed path(s): (/tmp)
[false,1]
