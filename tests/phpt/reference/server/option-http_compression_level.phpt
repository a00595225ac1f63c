--TEST--
server: http_compression_level 1 to 9 is the level of zlib
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
foreach ([1, 5, 6, 9] as $number) {
    echo $level(['http_compression_level' => $number]), "\n";
}
?>
--EXPECT--
0
1
2
3
