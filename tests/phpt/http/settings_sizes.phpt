--TEST--
Sizes in Server::set(): numbers, "1K", "4M"; what is no size is named in a warning and ignored
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

/** A body of $fits bytes is taken; one byte more than $max is refused, by its head. */
function taken(string $options, int $fits, int $max): void
{
    $server = serve('$server->set(' . $options . ');
        $server->handle("/", fn ($request, $response) => $response->end((string) strlen($request->getContent())));');
    echo "$options:";
    echo " $fits ", fetch($server, '/', 'POST', [], str_repeat('a', $fits))->status;
    echo ", $max + 1 ", fetch($server, '/', 'POST', ['Content-Length' => $max + 1])->status, "\n";
    echo preg_replace(['/ in SCRIPT on line \d+/', '/^\n/m'], '', finish($server));
}

taken('["package_max_length" => 2000]', 1900, 2000);
taken('["package_max_length" => "2000"]', 1900, 2000);
taken('["package_max_length" => "1K"]', 900, 1024);
taken('["package_max_length" => "1k"]', 900, 1024);
taken('["package_max_length" => "3M"]', 3000000, 3145728);
taken('["package_max_length" => "1G"]', 3000000, 1 << 30);
taken('["package_max_length" => 2e3]', 1900, 2000);
taken('["package_max_length" => null]', 2000000, 2097152);
foreach (['0', '-1', '"0"', '"-1K"', '"4MB"', '"many"', '[1]', 'true', '-1.5'] as $bad) {
    taken("['package_max_length' => $bad]", 2000000, 2097152);
}
taken('["buffer_high_watermark" => 0, "buffer_low_watermark" => "x", "buffer_output_size" => -5]', 2000000, 2097152);
?>
--EXPECT--
["package_max_length" => 2000]: 1900 200, 2000 + 1 413
["package_max_length" => "2000"]: 1900 200, 2000 + 1 413
["package_max_length" => "1K"]: 900 200, 1024 + 1 413
["package_max_length" => "1k"]: 900 200, 1024 + 1 413
["package_max_length" => "3M"]: 3000000 200, 3145728 + 1 413
["package_max_length" => "1G"]: 3000000 200, 1073741824 + 1 413
["package_max_length" => 2e3]: 1900 200, 2000 + 1 413
["package_max_length" => null]: 2000000 200, 2097152 + 1 413
['package_max_length' => 0]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got 0
['package_max_length' => -1]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got -1
['package_max_length' => "0"]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got 0
['package_max_length' => "-1K"]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got -1K
['package_max_length' => "4MB"]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got 4MB
['package_max_length' => "many"]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got many
['package_max_length' => [1]]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got array
['package_max_length' => true]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got 1
['package_max_length' => -1.5]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): package_max_length must be a size greater than 0, got -1.5
["buffer_high_watermark" => 0, "buffer_low_watermark" => "x", "buffer_output_size" => -5]: 2000000 200, 2097152 + 1 413
Warning: Swoole\Coroutine\Http\Server::start(): buffer_high_watermark must be a size greater than 0, got 0
Warning: Swoole\Coroutine\Http\Server::start(): buffer_low_watermark must be a size greater than 0, got x
Warning: Swoole\Coroutine\Http\Server::start(): buffer_output_size must be a size greater than 0, got -5
