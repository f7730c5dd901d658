#!/usr/bin/env bash
# Draw the pictures of README anew from the sample years: docs/pictures/draw.sh
# Needs LibreOffice, poppler-utils and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

../../.venv/bin/python -m sheets_tool demo "$work/demo" >/dev/null
school="$work/demo/kim-son" district="$work/demo/bac-giang"
cp "$school/phat/registration/dang-ky-to-toan-ly.xlsx" "$work/mau.xlsx"
cp "$school/ket-qua/dang-ky.xlsx" "$school/ket-qua/cong-khai.xlsx" "$work"
cp "$district/ket-qua/tong-hop.xlsx" "$work"
soffice --headless --convert-to pdf --outdir "$work" "$work"/*.xlsx >/dev/null

draw() { # workbook, words on the page wanted, height to keep, picture
  local page=1
  until pdftotext -f "$page" -l "$page" "$work/$1.pdf" - | grep -q "$2"; do page=$((page + 1)); done
  pdftoppm -r 130 -png -singlefile -f "$page" -l "$page" "$work/$1.pdf" "$work/page"
  convert "$work/page.png" -gravity south -chop 0x90 +repage -trim +repage \
    -gravity north -crop "x$3+0+0" +repage -bordercolor white -border 14 \
    -resize '1100x>' +dither -colors 96 -strip "PNG8:$4.png"
}
draw mau 'DANH SÁCH ĐĂNG KÝ' 900 mau-dang-ky
draw dang-ky 'TỔNG HỢP ĐĂNG KÝ' 520 dang-ky
draw dang-ky 'VIỆC CẦN XỬ LÝ' 900 can-xu-ly
draw cong-khai 'CÔNG KHAI' 520 cong-khai
draw tong-hop 'TỔNG HỢP DANH HIỆU' 900 tong-hop
