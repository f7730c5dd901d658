"""Amounts of money as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.text.money import AmbiguousMoney, NotMoney, read_money, show_money


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (200_000, "200.000"),
        (200_000, "200,000đ"),
        (200_000, "200 000"),
        (200_000, "200000"),
        (200_000, "200.000 đồng"),
        (200_000, "200.000 VND"),
        (200_000, "VNĐ 200.000"),
        (200_000, "200.000 Ð"),
        (200_000, "200,000.00 đ"),
        (200_000, "200k"),
        (200_000, "200 K"),
        (200_000, "0,2 triệu"),
        (200_000, "0.200 triệu"),
        (200_000, "200 nghìn đồng"),
        (500_000, "500 nghìn"),
        (500_000, "500 ngàn"),
        (1_500_000, "1tr5"),
        (1_500_000, "1tr500"),
        (1_500_000, "1,5 tr"),
        (1_500_000, "1.5 TRIỆU"),
        (1_500_000, "1 triệu rưỡi"),
        (1_500_000, "1tr500k"),
        (1_500_000, "1.500.000"),
        (2_500_000, "2 triệu 500"),
        (2_500_000, "2 triệu 500 nghìn đồng"),
        (2_500_000, "2 triệu 500.000"),
        (2_500_000, "2 triệu 500 000 đồng"),
        (2_050_000, "2 triệu 50 nghìn"),
        (1_200_000_000, "1 tỷ 200 triệu"),
        (1_200_500_000, "1 tỉ 200 triệu 500 nghìn"),
        (1_234_500_000, "1.234,5 triệu"),
        (1_500, "1k5"),
        (200, "200 đ"),
        (0, "0"),
    ],
)
def test_money_is_read_exactly(expected, text):
    assert expected == read_money(text)


@pytest.mark.parametrize(
    ("readings", "text"),
    [
        pytest.param((1_500, 1_500_000), "1.5", id="no unit, a decimal"),
        pytest.param((200, 200_000, 200_000_000), "200", id="no unit, a small number"),
        pytest.param((1_500_000, 1_500_000_000), "1.500 triệu", id="a group or three decimals"),
        pytest.param((1_500, 1_500_000), "1,500k", id="a group or three decimals of thousands"),
        pytest.param((1_050_000, 1_500_000), "1tr50", id="fifty thousand or fifty hundredths"),
        pytest.param((2_000_500, 2_500_000), "2 triệu 500 đồng", id="500 đồng or 500 nghìn"),
    ],
)
def test_an_amount_with_two_readings_is_not_guessed(readings, text):
    with pytest.raises(AmbiguousMoney) as ambiguous:
        read_money(text)

    assert readings == ambiguous.value.readings


@pytest.mark.parametrize(
    "text",
    [
        "",
        "đ",
        "triệu",
        "hai trăm nghìn",
        "1,5 đồng",
        "1,2345k",
        "-200.000",
        "200k/người",
        "200 USD",
        "1.500.00",
        "200.000 - 300.000",
        "2 nghìn 5 triệu",
        "1 triệu 2 triệu",
        "1,5 triệu 200",
        "2 triệu 5000 nghìn",
        "2 triệu 1.500 nghìn",
        "2 triệu 1.5",
        "rưỡi",
        "1tr5x",
        "1 triệu rưỡi 5",
        "200 000 00",
        "2 500 triệu rưỡi nghìn",
    ],
)
def test_what_is_no_money_is_refused(text):
    with pytest.raises(NotMoney) as refusal:
        read_money(text)

    assert NotMoney is refusal.type


@given(st.integers(1000, 10**15))
def test_money_reads_back(amount):
    assert amount == read_money(show_money(amount))
    assert amount == read_money(f"{amount} đồng")


@given(st.integers(0, 10**6), st.integers(0, 999))
def test_millions_and_thousands_add_up(millions, thousands):
    expected = millions * 1_000_000 + thousands * 1_000

    assert expected == read_money(f"{millions} triệu {thousands} nghìn")


@given(st.text("0123456789., ktrđ"))
def test_an_amount_or_a_refusal_and_nothing_else(text):
    try:
        amount = read_money(text)
    except NotMoney:
        return

    assert 0 <= amount
