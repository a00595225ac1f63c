--TEST--
request: max_input_vars, 1000 by default, limits them; the rest is dropped and reported
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(count($request->get ?? []) . " " . count($request->post ?? []));');
$many = implode('&', array_map(fn ($i) => "v$i=$i", range(1, 1001)));
echo fetch($server, "/?$many")->body, "\n";
echo fetch($server, '/', 'POST', ['Content-Type' => 'application/x-www-form-urlencoded'], $many)->body, "\n";
finish_row($server);
?>
--EXPECTF--
1000 0
0 1000
---
%SInput variables exceeded 1000. To increase the limit change max_input_vars in php.ini.%S

%SInput variables exceeded 1000. To increase the limit change max_input_vars in php.ini.%S
