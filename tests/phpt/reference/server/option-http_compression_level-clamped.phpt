--TEST--
server: Levels out of range are clamped, 0 means 1
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$level = function (array $settings): string {
    $server = serve_row('$response->end(str_repeat("abc", 100));', $settings);
    $reply = fetch($server, '/', 'GET', ['Accept-Encoding' => 'deflate']);
    finish_row($server);
    // The head of a zlib stream tells it: 0 the fastest, 1 fast, 2 the default, 3 the best.
    return (string) (ord($reply->body[1]) >> 6);
};
foreach ([0, -5, 10, 100] as $number) {
    echo $level(['http_compression_level' => $number]), "\n";
}
?>
--EXPECT--
0
0
3
3
