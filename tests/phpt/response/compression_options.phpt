--TEST--
http_compression and its options, their other names, and values out of range
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

/** The answer to each path, for a client that takes gzip: "n" is a body of n bytes, behind it a Content-Type. */
function codings(string $options, array $paths): void
{
    $server = serve('$server->set(' . $options . ');
        $server->handle("/", function ($request, $response) {
            [, $n, $type] = explode("/", $request->server["path_info"], 3) + [2 => ""];
            $type === "" || $response->header("Content-Type", rawurldecode($type));
            $response->end(str_repeat("a", $n));
        });');
    echo "$options\n";
    foreach ($paths as $path) {
        echo '    ', str_pad($path, 40), coding_of(fetch($server, "/$path", 'GET', ['Accept-Encoding' => 'gzip'])), "\n";
    }
    echo preg_replace('/ in SCRIPT on line \d+/', '', finish($server));
}

codings('[]', ['0', '19', '20', '21']);
codings('["http_compression" => false]', ['20']);
codings('["http_compression" => 0, "compression_min_length" => 5]', ['20']);
codings('["http_compression" => null]', ['20']);
codings('["http_compression_min_length" => 100]', ['99', '100']);
codings('["compression_min_length" => "5"]', ['4', '5']);
codings('["compression_min_length" => 5, "http_compression_min_length" => 7]', ['6', '7']);
codings('["compression_min_length" => 0]', ['0', '1']);
codings('["compression_min_length" => -1]', ['19', '20']);
codings('["http_compression_min_length" => -20]', ['19', '20']);
$types = ['50', '50/text/html', '50/application/json', '50/application/json;%20charset=utf-8', '50/Application/Json', '50/1'];
codings('["http_compression_types" => ["application/json", "text/plain", "1", 1, null]]', $types);
codings('["compression_types" => ["text/html"]]', $types);
codings('["compression_types" => []]', ['50']);
codings('["compression_types" => null]', ['50']);
codings('["settings are" => "kept"] + ["unknown" => 1]', ['20']);
?>
--EXPECT--
[]
    0                                       -
    19                                      -
    20                                      gzip+vary
    21                                      gzip+vary
["http_compression" => false]
    20                                      -
["http_compression" => 0, "compression_min_length" => 5]
    20                                      -
["http_compression" => null]
    20                                      gzip+vary
["http_compression_min_length" => 100]
    99                                      -
    100                                     gzip+vary
["compression_min_length" => "5"]
    4                                       -
    5                                       gzip+vary
["compression_min_length" => 5, "http_compression_min_length" => 7]
    6                                       -
    7                                       gzip+vary
["compression_min_length" => 0]
    0                                       -
    1                                       gzip+vary
["compression_min_length" => -1]
    19                                      -
    20                                      gzip+vary

Warning: Swoole\Coroutine\Http\Server::start(): compression_min_length must be greater than or equal to 0, got -1
["http_compression_min_length" => -20]
    19                                      -
    20                                      gzip+vary

Warning: Swoole\Coroutine\Http\Server::start(): compression_min_length must be greater than or equal to 0, got -20
["http_compression_types" => ["application/json", "text/plain", "1", 1, null]]
    50                                      -
    50/text/html                            -
    50/application/json                     gzip+vary
    50/application/json;%20charset=utf-8    -
    50/Application/Json                     -
    50/1                                    gzip+vary
["compression_types" => ["text/html"]]
    50                                      gzip+vary
    50/text/html                            gzip+vary
    50/application/json                     -
    50/application/json;%20charset=utf-8    -
    50/Application/Json                     -
    50/1                                    -
["compression_types" => []]
    50                                      -
["compression_types" => null]
    50                                      gzip+vary
["settings are" => "kept"] + ["unknown" => 1]
    20                                      gzip+vary

Warning: Swoole\Coroutine\Http\Server::set(): unknown option settings are

Warning: Swoole\Coroutine\Http\Server::set(): unknown option unknown
