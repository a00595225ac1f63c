<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", (int) $request->get["n"]));');
foreach ([19, 20] as $n) {
    var_dump(fetch($server, "/?n=$n", 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
}
finish_row($server);
?>
