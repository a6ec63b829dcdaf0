using Marketplace.Accounts.Banks;
using Marketplace.Accounts.Parties;
using Marketplace.Accounts.People;

namespace Marketplace.Accounts.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("0912345678")]
    [InlineData("0912 345 678")]
    [InlineData("0912.345.678")]
    [InlineData("(0912) 345-678")]
    [InlineData("+84912345678")]
    [InlineData("+84 912 345 678")]
    [InlineData("84 912 345 678")]
    [InlineData(" 0912 345 678 ")]
    public void A_phone_in_any_usual_spelling_is_one_phone(string text) => Assert.Equal("+84912345678", VietnamesePhone.ToE164(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("912345678")]
    [InlineData("0212345678")]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("0912345678a")]
    [InlineData("+1 212 555 0100")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData("00000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_Vietnamese_mobile_number_is_refused(string? text) => Assert.Null(VietnamesePhone.ToE164(text));

    [Theory]
    [InlineData("0100112437")]
    [InlineData("0100109106")]
    [InlineData("0101248141")]
    [InlineData("0300588569")]
    [InlineData("0301442379")]
    [InlineData("0301442379-001")]
    public void Real_tax_codes_pass(string code) => Assert.True(TaxCode.IsValid(code));

    [Fact]
    public void One_wrong_digit_in_a_tax_code_is_noticed()
    {
        const string Good = "0301442379";
        for (var place = 0; place < Good.Length; place++)
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != Good[place]) Assert.False(TaxCode.IsValid(Good[..place] + digit + Good[(place + 1)..]));
        Assert.All(["", "030144237", "03014423790", "0301442379-01", "0301442379x001", "03014a2379"], code => Assert.False(TaxCode.IsValid(code)));
    }

    [Theory]
    [InlineData("lan@example.vn", true)]
    [InlineData("lan@localhost", false)]
    [InlineData("lan", false)]
    [InlineData("Lan <lan@example.vn>", false)]
    [InlineData("@example.vn", false)]
    public void An_address_looks_right_or_not(string text, bool right) => Assert.Equal(right, EmailAddress.LooksRight(text));

    [Fact]
    public void Every_bank_has_its_own_number() => Assert.Equal(65, LoadBanks.Read().Select(bank => bank.Bin).Distinct().Count());
}
