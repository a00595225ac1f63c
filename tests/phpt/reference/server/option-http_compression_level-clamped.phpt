--TEST--
server: Levels out of range are clamped, 0 means 1
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
foreach ([0, -5, 10, 100] as $number) {
    echo $level(['http_compression_level' => $number]), "\n";
}
?>
--EXPECT--
7801
7801
78da
78da
