using Marketplace.Farming.Public;
using Marketplace.Platform.Http;

namespace Marketplace.Farming.Certificates;

/// <summary>A certificate as its holder copies it from the paper.</summary>
/// <param name="HolderId">The caller's own party when absent; a cooperative may name a member household.</param>
/// <param name="StandardCode">For a standard's certificate: <c>vietgap</c>, <c>globalgap</c>, <c>huu-co</c>, <c>sach</c> or <c>an-toan</c>.</param>
/// <param name="Stars">For OCOP: 3 to 5.</param>
/// <param name="Number">For OCOP the number of the decision.</param>
/// <param name="Products">What it speaks of; a food-safety certificate may leave it open.</param>
/// <param name="YieldCapGrams">The most that the certified area yields while the certificate lasts.</param>
internal sealed record CertificateForm(
    CertificateKind Kind, string Number, string Issuer, DateOnly ValidFrom, DateOnly ValidTo, IReadOnlyList<string>? Products = null, string? StandardCode = null, int? Stars = null,
    long? AreaSquareMetres = null, string? PlotNote = null, long? YieldCapGrams = null, Guid? HolderId = null) : IChecked
{
    private const long LargestSquareMetres = 1_000_000_000;
    internal const long MostGrams = 1_000_000_000_000;
    private const int MostProducts = 50;

    public void Check(Faults faults)
    {
        faults.Unless(Kind is not CertificateKind.Commitment, nameof(Kind), "certificate.kind_commitment");
        faults.Text(Number, nameof(Number), 80, "certificate.number");
        faults.Text(Issuer, nameof(Issuer), 200, "certificate.issuer");
        faults.Unless(ValidFrom <= ValidTo, nameof(ValidTo), "certificate.ends_before_it_begins");
        faults.Unless(ValidTo <= ValidFrom.AddYears(10), nameof(ValidTo), "certificate.too_long");
        faults.Unless(Kind is not CertificateKind.Standard || !string.IsNullOrEmpty(StandardCode), nameof(StandardCode), "certificate.standard_required");
        faults.Unless(Kind is not CertificateKind.Ocop || Stars is >= 3 and <= 5, nameof(Stars), "certificate.stars_3_to_5");
        faults.Unless(Kind is CertificateKind.FoodSafety || Products is { Count: > 0 }, nameof(Products), "certificate.products_required");
        faults.Unless(Products is not { Count: > MostProducts }, nameof(Products), "certificate.products_too_many");
        faults.Unless(AreaSquareMetres is null or (> 0 and <= LargestSquareMetres), nameof(AreaSquareMetres), "certificate.area_range");
        faults.Unless(YieldCapGrams is null or (> 0 and <= MostGrams), nameof(YieldCapGrams), "certificate.yield_range");
        faults.Unless(PlotNote is not { Length: > 200 }, nameof(PlotNote), "certificate.plot_too_long");
    }

    public CertificateTerms Terms => new()
    {
        Kind = Kind, StandardCode = StandardCode, Stars = Stars, Number = Number, Issuer = Issuer, Products = Products ?? [], AreaSquareMetres = AreaSquareMetres,
        PlotNote = PlotNote, YieldCapGrams = YieldCapGrams, ValidFrom = ValidFrom, ValidTo = ValidTo,
    };
}
