--TEST--
Options that limit what peers cost: what is no size or number is named in a warning and ignored
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

function start_with(string $options): void
{
    $server = serve('$server->set(' . $options . '); $server->handle("/", fn ($request, $response) => $response->end("ok"));');
    echo fetch($server, '/')->body === 'ok' ? '' : "not served\n";
    echo preg_replace(['/ in SCRIPT on line \d+/', '/^\n/m', '/^Warning: .*?: /m'], '', finish($server));
}

start_with('["output_memory_max" => "64M", "input_memory_max" => 1e6, "request_timeout" => 2.5, "request_min_rate" => "100",
    "response_min_rate" => 0, "max_connection" => 5, "max_connection_per_ip" => 5.0]');
start_with('["request_timeout" => 0, "request_min_rate" => 0, "max_connection" => 0, "max_connection_per_ip" => "0"]');
start_with('["request_timeout" => 1e300, "request_min_rate" => 1e300, "response_min_rate" => 1e18, "max_connection" => PHP_INT_MAX]');
$sizes = ['output_memory_max', 'input_memory_max'];
$numbers = ['request_timeout', 'request_min_rate', 'response_min_rate', 'max_connection', 'max_connection_per_ip'];
start_with(var_export(array_fill_keys($sizes, 0), true));
foreach (['-1', '"x"', '[1]', 'true', 'NAN', 'new ArrayObject()'] as $bad) {
    start_with("array_fill_keys(['" . implode("', '", [...$sizes, ...$numbers]) . "'], $bad)");
}
foreach (['"-1"', 'INF', 'null'] as $bad) {
    start_with("array_fill_keys(['" . implode("', '", $numbers) . "'], $bad)");
}
?>
--EXPECT--
output_memory_max must be a size greater than 0, got 0
input_memory_max must be a size greater than 0, got 0
output_memory_max must be a size greater than 0, got -1
input_memory_max must be a size greater than 0, got -1
request_timeout must be a number, 0 or greater, got -1
request_min_rate must be a number, 0 or greater, got -1
response_min_rate must be a number, 0 or greater, got -1
max_connection must be a number, 0 or greater, got -1
max_connection_per_ip must be a number, 0 or greater, got -1
output_memory_max must be a size greater than 0, got x
input_memory_max must be a size greater than 0, got x
request_timeout must be a number, 0 or greater, got x
request_min_rate must be a number, 0 or greater, got x
response_min_rate must be a number, 0 or greater, got x
max_connection must be a number, 0 or greater, got x
max_connection_per_ip must be a number, 0 or greater, got x
output_memory_max must be a size greater than 0, got array
input_memory_max must be a size greater than 0, got array
request_timeout must be a number, 0 or greater, got array
request_min_rate must be a number, 0 or greater, got array
response_min_rate must be a number, 0 or greater, got array
max_connection must be a number, 0 or greater, got array
max_connection_per_ip must be a number, 0 or greater, got array
output_memory_max must be a size greater than 0, got 1
input_memory_max must be a size greater than 0, got 1
request_timeout must be a number, 0 or greater, got 1
request_min_rate must be a number, 0 or greater, got 1
response_min_rate must be a number, 0 or greater, got 1
max_connection must be a number, 0 or greater, got 1
max_connection_per_ip must be a number, 0 or greater, got 1
output_memory_max must be a size greater than 0, got NAN
input_memory_max must be a size greater than 0, got NAN
request_timeout must be a number, 0 or greater, got NAN
request_min_rate must be a number, 0 or greater, got NAN
response_min_rate must be a number, 0 or greater, got NAN
max_connection must be a number, 0 or greater, got NAN
max_connection_per_ip must be a number, 0 or greater, got NAN
output_memory_max must be a size greater than 0, got ArrayObject
input_memory_max must be a size greater than 0, got ArrayObject
request_timeout must be a number, 0 or greater, got ArrayObject
request_min_rate must be a number, 0 or greater, got ArrayObject
response_min_rate must be a number, 0 or greater, got ArrayObject
max_connection must be a number, 0 or greater, got ArrayObject
max_connection_per_ip must be a number, 0 or greater, got ArrayObject
request_timeout must be a number, 0 or greater, got -1
request_min_rate must be a number, 0 or greater, got -1
response_min_rate must be a number, 0 or greater, got -1
max_connection must be a number, 0 or greater, got -1
max_connection_per_ip must be a number, 0 or greater, got -1
request_timeout must be a number, 0 or greater, got INF
request_min_rate must be a number, 0 or greater, got INF
response_min_rate must be a number, 0 or greater, got INF
max_connection must be a number, 0 or greater, got INF
max_connection_per_ip must be a number, 0 or greater, got INF
