--TEST--
server: http_compression_level 1 to 9 is the level of zlib
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$level = function (array $settings): string {
    $server = serve_row('$response->end(str_repeat("abc", 100));', $settings);
    $reply = fetch($server, '/', 'GET', ['Accept-Encoding' => 'deflate']);
    finish_row($server);
    // The head of a zlib stream tells the level: 7801 the fastest, 785e, 789c, 78da the best.
    return bin2hex(substr($reply->body, 0, 2));
};
foreach ([1, 5, 6, 9] as $number) {
    echo $level(['http_compression_level' => $number]), "\n";
}
?>
--EXPECT--
7801
785e
789c
78da
