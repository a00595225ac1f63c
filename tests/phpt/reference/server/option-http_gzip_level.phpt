--TEST--
server: http_gzip_level is another name of http_compression_level
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
echo $level(['http_gzip_level' => 9]), "\n";
?>
--EXPECT--
78da
