#!/usr/bin/env python3
"""api_known.py URL EMAIL PASSWORD FOLDER: what Schemathesis can't guess, of the shop at URL.

Signs in and gives out a partner's key that is good for everything (FOLDER/key); writes addresses and ids of
what there is into FOLDER/schemathesis.toml, to be used in most requests, beside what is made up.
"""

import http.cookiejar
import json
import sys
import urllib.parse
import urllib.request

url, email, password, folder = sys.argv[1:]
scopes = ["read_products", "write_products", "read_stock", "write_stock", "read_orders"]
# How often a known value is sent; else one is made up.
probability = 0.8

browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def post(form, **fields):
    body = urllib.parse.urlencode(fields).encode()
    headers = {"Origin": url, "Accept": "application/json"}
    with browser.open(urllib.request.Request(f"{url}/_fn/{form}", body, headers)) as answer:
        return answer.read()


post("accounts/sign_in", email=email, password=password)
made = post("partners/add_key", name="Schemathesis", **dict.fromkeys(scopes, "on"))
key = json.loads(made)["secret"]


def get(path):
    headers = {"Authorization": f"Bearer {key}"}
    with urllib.request.urlopen(urllib.request.Request(f"{url}/api/v1{path}", headers=headers)) as answer:
        return json.load(answer)


stock = get("/partner/stock")["data"]
known = {
    "slug": [product["slug"] for product in get("/products")["data"]],
    "product": [product["id"] for product in get("/partner/products")["data"]],
    "variant": [entry["variant"] for entry in stock],
    "location": [entry["level"]["location"] for entry in stock],
    "order": [order["id"] for order in get("/partner/orders")["data"]],
}
for name, values in known.items():
    if not values:
        sys.exit(f"the shop has no {name}")

with open(f"{folder}/key", "w") as file:
    file.write(key)
with open(f"{folder}/schemathesis.toml", "w") as file:
    file.write("[cache]\nenabled = false\n")
    # 422 is what is well formed and still wrong here: a region nobody delivers to, a key of another request.
    file.write("\n[checks.positive_data_acceptance]\n")
    file.write('expected-statuses = ["2xx", "3xx", 401, 403, 404, 409, 422, 429]\n')
    for name, values in known.items():
        values = json.dumps(sorted(set(values)))
        file.write(f"\n[dictionaries.{name}]\nvalues = {values}\n")
    file.write("\n[parameters]\n")
    for name in known:
        file.write(f'"path.{name}" = {{ dictionary = "{name}", probability = {probability} }}\n')
    file.write(f'"body.variant" = {{ dictionary = "variant", probability = {probability} }}\n')
