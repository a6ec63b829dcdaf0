using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_accounts", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "accounts_banks",
                columns: table => new
                {
                    Bin = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ShortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_banks", x => x.Bin);
                });

            migrationBuilder.CreateTable(
                name: "accounts_parties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    TaxCode = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: true),
                    TraderRegisteredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_parties", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_listings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SellerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ProducerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProducerKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProducerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CommuneId = table.Column<int>(type: "int", nullable: false),
                    ProvinceId = table.Column<int>(type: "int", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    IsOwnProduce = table.Column<bool>(type: "bit", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Grade = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PriceDong = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    GramsPerUnit = table.Column<long>(type: "bigint", nullable: false),
                    StepThousandths = table.Column<long>(type: "bigint", nullable: false),
                    MinimumThousandths = table.Column<long>(type: "bigint", nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CertificateNumber = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    HarvestFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    HarvestTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LotCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    CoverKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_listings", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "chains_contracts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    HubId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PriceDong = table.Column<long>(type: "bigint", nullable: false),
                    CommittedGrams = table.Column<long>(type: "bigint", nullable: false),
                    DrawnGrams = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    DraftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chains_contracts", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_lots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ProducerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CertificateNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    HarvestFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    HarvestTo = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_lots", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_products",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NameVi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GroupVi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GroupEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GroupCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SaleUnit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GramsPerUnit = table.Column<long>(type: "bigint", nullable: false),
                    HarvestMonthBits = table.Column<int>(type: "int", nullable: false),
                    FarmPriceLowDong = table.Column<long>(type: "bigint", nullable: false),
                    FarmPriceHighDong = table.Column<long>(type: "bigint", nullable: false),
                    Hs8 = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Vsic4 = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_products", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "farming_standards",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameVi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    NeedsCertificate = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_standards", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "ordering_orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    GroupCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    BuyerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ContractNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Payment = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    TotalDong = table.Column<long>(type: "bigint", nullable: false),
                    LineCount = table.Column<int>(type: "int", nullable: false),
                    FirstTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FirstPhoto = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Model = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ModelReason = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PlacedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    DeliverTo_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DeliverTo_Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DeliverTo_Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    DeliverTo_Street = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DeliverTo_UnitId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ordering_orders", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Action = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_fact_readers",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_fact_readers", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "platform_facts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_facts", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "platform_inbox_messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    About = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Link = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Values = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_inbox_messages", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "platform_job_runs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Job = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Milliseconds = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_once_only_keys",
                columns: table => new
                {
                    Actor = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    RequestHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Response = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_once_only_keys", x => new { x.Actor, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "platform_settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "programmes_courses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Capacity = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_courses", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "programmes_practice_steps",
                columns: table => new
                {
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_practice_steps", x => new { x.HouseholdId, x.Kind })
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "statistics_sale_records",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CauseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Model = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ModelReason = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProducerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProducerUnitId = table.Column<int>(type: "int", nullable: false),
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuantityThousandths = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    AmountDong = table.Column<long>(type: "bigint", nullable: false),
                    IsFirstSale = table.Column<bool>(type: "bit", nullable: false),
                    DeliveredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statistics_sale_records", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_tallies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Month = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Model = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsFirstSale = table.Column<bool>(type: "bit", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    AmountDong = table.Column<long>(type: "bigint", nullable: false),
                    Sales = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statistics_tallies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "territory_editions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territory_editions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "territory_successions",
                columns: table => new
                {
                    OldUnitId = table.Column<int>(type: "int", nullable: false),
                    NewUnitId = table.Column<int>(type: "int", nullable: false),
                    IsPartial = table.Column<bool>(type: "bit", nullable: false),
                    WeightPpm = table.Column<int>(type: "int", nullable: true),
                    BackWeightPpm = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territory_successions", x => new { x.OldUnitId, x.NewUnitId });
                });

            migrationBuilder.CreateTable(
                name: "territory_unit_versions",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    UnitType = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ParentId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territory_unit_versions", x => new { x.UnitId, x.ValidFrom });
                });

            migrationBuilder.CreateTable(
                name: "territory_units",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    LongitudeMicrodegrees = table.Column<long>(type: "bigint", nullable: true),
                    LatitudeMicrodegrees = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territory_units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Version = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_consents", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_accounts_consents_accounts_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_demo_accounts",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_demo_accounts", x => x.AccountId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_accounts_demo_accounts_accounts_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UnitId = table.Column<int>(type: "int", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_grants", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_accounts_grants_accounts_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecurityStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_sessions", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_accounts_sessions_accounts_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_memberships",
                columns: table => new
                {
                    CooperativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_memberships", x => new { x.CooperativeId, x.HouseholdId, x.From })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_accounts_memberships_accounts_parties_CooperativeId",
                        column: x => x.CooperativeId,
                        principalTable: "accounts_parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_accounts_memberships_accounts_parties_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "accounts_parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_party_homes",
                columns: table => new
                {
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_party_homes", x => new { x.PartyId, x.From })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_accounts_party_homes_accounts_parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "accounts_parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_listing_texts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Exact = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_listing_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_catalogue_listing_texts_catalogue_listings_ListingId",
                        column: x => x.ListingId,
                        principalTable: "catalogue_listings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_photos", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_catalogue_photos_catalogue_listings_ListingId",
                        column: x => x.ListingId,
                        principalTable: "catalogue_listings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_stocks",
                columns: table => new
                {
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AvailableThousandths = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_stocks", x => x.ListingId)
                        .Annotation("SqlServer:Clustered", false);
                    table.CheckConstraint("CK_catalogue_stocks_not_negative", "\"AvailableThousandths\" >= 0");
                    table.ForeignKey(
                        name: "FK_catalogue_stocks_catalogue_listings_ListingId",
                        column: x => x.ListingId,
                        principalTable: "catalogue_listings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chains_contract_households",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chains_contract_households", x => new { x.ContractId, x.HouseholdId })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_chains_contract_households_chains_contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "chains_contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chains_contract_signatures",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chains_contract_signatures", x => new { x.ContractId, x.PartyId })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_chains_contract_signatures_chains_contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "chains_contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_trace_events",
                columns: table => new
                {
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_trace_events", x => new { x.LotId, x.Step, x.About })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_trace_events_farming_lots_LotId",
                        column: x => x.LotId,
                        principalTable: "farming_lots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ordering_order_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false),
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProducerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProducerUnitId = table.Column<int>(type: "int", nullable: true),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Photo = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PriceDong = table.Column<long>(type: "bigint", nullable: false),
                    PricedPerKilogram = table.Column<bool>(type: "bit", nullable: false),
                    QuantityThousandths = table.Column<long>(type: "bigint", nullable: false),
                    WeightGrams = table.Column<long>(type: "bigint", nullable: false),
                    AmountDong = table.Column<long>(type: "bigint", nullable: false),
                    IsFirstSale = table.Column<bool>(type: "bit", nullable: false),
                    ReturnedThousandths = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ordering_order_lines", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_ordering_order_lines_ordering_orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "ordering_orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ordering_order_steps",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    By = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ordering_order_steps", x => new { x.OrderId, x.No })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_ordering_order_steps_ordering_orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "ordering_orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_unread_facts",
                columns: table => new
                {
                    FactId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reader = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AnnouncedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NotBefore = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Parked = table.Column<bool>(type: "bit", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_unread_facts", x => new { x.Reader, x.FactId })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_platform_unread_facts_platform_facts_FactId",
                        column: x => x.FactId,
                        principalTable: "platform_facts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CourseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_sessions", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_programmes_sessions_programmes_courses_CourseId",
                        column: x => x.CourseId,
                        principalTable: "programmes_courses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_attendances",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_attendances", x => new { x.SessionId, x.HouseholdId })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_programmes_attendances_programmes_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "programmes_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_accounts_NormalizedEmail",
                table: "accounts_accounts",
                column: "NormalizedEmail",
                unique: true,
                filter: "[NormalizedEmail] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_accounts_NormalizedUserName",
                table: "accounts_accounts",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_consents_AccountId",
                table: "accounts_consents",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_grants_AccountId",
                table: "accounts_grants",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_grants_PartyId",
                table: "accounts_grants",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_memberships_HouseholdId",
                table: "accounts_memberships",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_parties_Phone_Kind",
                table: "accounts_parties",
                columns: new[] { "Phone", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_party_homes_UnitId",
                table: "accounts_party_homes",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sessions_AccountId_ExpiresAt",
                table: "accounts_sessions",
                columns: new[] { "AccountId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_listing_texts_ListingId",
                table: "catalogue_listing_texts",
                column: "ListingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_listings_ChangedAt",
                table: "catalogue_listings",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_listings_LotId",
                table: "catalogue_listings",
                column: "LotId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_listings_SellerId_Status",
                table: "catalogue_listings",
                columns: new[] { "SellerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_photos_ListingId_AddedAt",
                table: "catalogue_photos",
                columns: new[] { "ListingId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_chains_contract_households_HouseholdId",
                table: "chains_contract_households",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_chains_contracts_HubId",
                table: "chains_contracts",
                column: "HubId");

            migrationBuilder.CreateIndex(
                name: "IX_chains_contracts_ProcessorId_HubId_Number",
                table: "chains_contracts",
                columns: new[] { "ProcessorId", "HubId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_farming_lots_Code",
                table: "farming_lots",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_farming_lots_ProducerId",
                table: "farming_lots",
                column: "ProducerId");

            migrationBuilder.CreateIndex(
                name: "IX_ordering_order_lines_ListingId",
                table: "ordering_order_lines",
                column: "ListingId");

            migrationBuilder.CreateIndex(
                name: "IX_ordering_order_lines_OrderId",
                table: "ordering_order_lines",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_BuyerId_PlacedAt",
                table: "ordering_orders",
                columns: new[] { "BuyerId", "PlacedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_Code",
                table: "ordering_orders",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_GroupCode",
                table: "ordering_orders",
                column: "GroupCode");

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_SellerId_PlacedAt",
                table: "ordering_orders",
                columns: new[] { "SellerId", "PlacedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_Subject_At",
                table: "platform_audit_entries",
                columns: new[] { "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_facts_Kind_At",
                table: "platform_facts",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbox_messages_PartyId_At",
                table: "platform_inbox_messages",
                columns: new[] { "PartyId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbox_messages_PartyId_Kind_About",
                table: "platform_inbox_messages",
                columns: new[] { "PartyId", "Kind", "About" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_runs_Job_Id",
                table: "platform_job_runs",
                columns: new[] { "Job", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_runs_StartedAt",
                table: "platform_job_runs",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_once_only_keys_At",
                table: "platform_once_only_keys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_unread_facts_FactId",
                table: "platform_unread_facts",
                column: "FactId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_unread_facts_Reader_Parked_AnnouncedAt",
                table: "platform_unread_facts",
                columns: new[] { "Reader", "Parked", "AnnouncedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_attendances_HouseholdId",
                table: "programmes_attendances",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_courses_StartsOn_Id",
                table: "programmes_courses",
                columns: new[] { "StartsOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_sessions_CourseId_HeldOn",
                table: "programmes_sessions",
                columns: new[] { "CourseId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_statistics_sale_records_CauseId_LineId",
                table: "statistics_sale_records",
                columns: new[] { "CauseId", "LineId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_sale_records_cells",
                table: "statistics_sale_records",
                columns: new[] { "IsFirstSale", "Month", "ProducerUnitId", "Model", "Channel", "ProductCode", "StandardCode", "ProducerId" });

            migrationBuilder.CreateIndex(
                name: "IX_statistics_sale_records_OrderCode",
                table: "statistics_sale_records",
                column: "OrderCode");

            migrationBuilder.CreateIndex(
                name: "IX_statistics_sale_records_ProducerId_Month",
                table: "statistics_sale_records",
                columns: new[] { "ProducerId", "Month" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_tallies_key",
                table: "statistics_tallies",
                columns: new[] { "Month", "UnitId", "ProductCode", "StandardCode", "Model", "Channel", "IsFirstSale" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_banks");

            migrationBuilder.DropTable(
                name: "accounts_consents");

            migrationBuilder.DropTable(
                name: "accounts_demo_accounts");

            migrationBuilder.DropTable(
                name: "accounts_grants");

            migrationBuilder.DropTable(
                name: "accounts_memberships");

            migrationBuilder.DropTable(
                name: "accounts_party_homes");

            migrationBuilder.DropTable(
                name: "accounts_sessions");

            migrationBuilder.DropTable(
                name: "catalogue_listing_texts");

            migrationBuilder.DropTable(
                name: "catalogue_photos");

            migrationBuilder.DropTable(
                name: "catalogue_stocks");

            migrationBuilder.DropTable(
                name: "chains_contract_households");

            migrationBuilder.DropTable(
                name: "chains_contract_signatures");

            migrationBuilder.DropTable(
                name: "farming_products");

            migrationBuilder.DropTable(
                name: "farming_standards");

            migrationBuilder.DropTable(
                name: "farming_trace_events");

            migrationBuilder.DropTable(
                name: "ordering_order_lines");

            migrationBuilder.DropTable(
                name: "ordering_order_steps");

            migrationBuilder.DropTable(
                name: "platform_audit_entries");

            migrationBuilder.DropTable(
                name: "platform_fact_readers");

            migrationBuilder.DropTable(
                name: "platform_inbox_messages");

            migrationBuilder.DropTable(
                name: "platform_job_runs");

            migrationBuilder.DropTable(
                name: "platform_once_only_keys");

            migrationBuilder.DropTable(
                name: "platform_settings");

            migrationBuilder.DropTable(
                name: "platform_unread_facts");

            migrationBuilder.DropTable(
                name: "programmes_attendances");

            migrationBuilder.DropTable(
                name: "programmes_practice_steps");

            migrationBuilder.DropTable(
                name: "statistics_sale_records");

            migrationBuilder.DropTable(
                name: "statistics_tallies");

            migrationBuilder.DropTable(
                name: "territory_editions");

            migrationBuilder.DropTable(
                name: "territory_successions");

            migrationBuilder.DropTable(
                name: "territory_unit_versions");

            migrationBuilder.DropTable(
                name: "territory_units");

            migrationBuilder.DropTable(
                name: "accounts_parties");

            migrationBuilder.DropTable(
                name: "accounts_accounts");

            migrationBuilder.DropTable(
                name: "catalogue_listings");

            migrationBuilder.DropTable(
                name: "chains_contracts");

            migrationBuilder.DropTable(
                name: "farming_lots");

            migrationBuilder.DropTable(
                name: "ordering_orders");

            migrationBuilder.DropTable(
                name: "platform_facts");

            migrationBuilder.DropTable(
                name: "programmes_sessions");

            migrationBuilder.DropTable(
                name: "programmes_courses");
        }
    }
}
