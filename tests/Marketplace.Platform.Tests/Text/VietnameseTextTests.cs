using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Platform.Text;

namespace Marketplace.Platform.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Sầu riêng", "sau rieng")]
    [InlineData("SẦU RIÊNG", "sau rieng")]
    [InlineData("sau rieng", "sau rieng")]
    [InlineData("SAU RIENG", "sau rieng")]
    [InlineData("  Sầu\u00a0\triêng  ", "sau rieng")]
    [InlineData("Đồng Nai", "dong nai")]
    [InlineData("đường ĐƯỜNG", "duong duong")]
    [InlineData("Hoà Bình", "hoa binh")]
    [InlineData("Hòa Bình", "hoa binh")]
    [InlineData("Thuỵ Điển, Thụy Điển", "thuy dien thuy dien")]
    [InlineData("Bưởi da xanh (loại 1)", "buoi da xanh loai 1")]
    [InlineData("Cà-phê/Robusta", "ca phe robusta")]
    [InlineData("Ri6", "ri6")]
    [InlineData("", "")]
    [InlineData("…—!", "")]
    public void Folding_forgets_case_diacritics_tone_placement_and_punctuation(string written, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(written));
        Assert.Equal(folded, VietnameseText.Fold(written.Normalize(NormalizationForm.FormD)));
        Assert.Equal(folded, VietnameseText.Fold(written.Normalize(NormalizationForm.FormC)));
    }

    [Fact]
    public void Every_letter_folds_and_composes_as_the_Unicode_tables_say()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            // Half a pair and what is no character at all are not text.
            if (char.IsSurrogate((char)code) || code is (>= 0xFDD0 and <= 0xFDEF) or >= 0xFFFE) continue;
            foreach (var text in new[] { $"{(char)code}", $"a{(char)code}", $"{(char)code}\u0301b", $"{(char)code}{(char)code}" })
            {
                Assert.Equal(ByTheTables(text), VietnameseText.Fold(text));
                Assert.Equal(text.Trim().Normalize(NormalizationForm.FormC), VietnameseText.Clean(text));
            }
        }
    }

    private static string ByTheTables(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            .Select(letter => !char.IsLetterOrDigit(letter) ? ' ' : letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
        return string.Join(' ', new string([.. letters]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Folding_nothing_gives_nothing() => Assert.Equal("", VietnameseText.Fold(null));

    [Fact]
    public void Folding_twice_is_folding_once() => Prop.ForAll(Texts, text =>
    {
        var once = VietnameseText.Fold(text);
        return string.Equals(VietnameseText.Fold(once), once, StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Composed_and_decomposed_spellings_fold_alike() => Prop.ForAll(Texts, text => string.Equals(
        VietnameseText.Fold(text.Normalize(NormalizationForm.FormC)), VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)), StringComparison.Ordinal))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Folded_text_of_Vietnamese_letters_is_plain_words() => Prop.ForAll(Texts, text =>
        VietnameseText.Fold(text).All(letter => letter is ' ' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Sầu riêng Ri6", "sau-rieng-ri6")]
    [InlineData("  Gạo ST25 – loại 1 ", "gao-st25-loai-1")]
    public void Slugs_are_folded_words_joined_by_hyphens(string written, string slug) => Assert.Equal(slug, VietnameseText.Slug(written));

    [Theory]
    [InlineData("hoà", "Hòa")]
    [InlineData("thuỷ", "THỦY")]
    [InlineData("hoẻ", "hỏe")]
    public void Exact_comparison_forgives_tone_placement_and_case(string newer, string older) =>
        Assert.Equal(VietnameseText.Exact(older), VietnameseText.Exact(newer.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Exact_comparison_keeps_diacritics() => Assert.NotEqual(VietnameseText.Exact("dừa"), VietnameseText.Exact("dứa"));

    private static Arbitrary<string> Texts { get; } =
        Gen.Elements("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ0123456789 -,./ấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵẤẦỨỮỴ".ToCharArray())
            .ArrayOf().Select(letters => new string(letters)).ToArbitrary();
}
