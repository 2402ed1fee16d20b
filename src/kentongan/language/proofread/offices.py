"""Words that stand in the names of offices."""

from .lists import words_of

# Words of offices: beside one of these, a capitalised string one slip from a common word is misspelled, not a name.
OFFICES = words_of(
    """dinas badan kantor bagian bidang seksi kementerian kabupaten kecamatan kelurahan desa kota provinsi
    pemerintah pemerintahan pemkab pemkot pemprov sekretariat sekretaris bupati wali gubernur camat lurah kepala
    wakil ketua anggota direktur rumah sakit daerah umum dewan perwakilan rakyat majelis komisi satuan polisi
    pamong praja perdagangan perindustrian perhubungan pendidikan kebudayaan kesehatan sosial komunikasi
    informatika kependudukan pencatatan sipil pertanian perikanan kelautan peternakan pariwisata pemuda olahraga
    perumahan permukiman pekerjaan penataan ruang lingkungan hidup kehutanan tenaga kerja transmigrasi koperasi
    usaha mikro kecil menengah pemberdayaan perempuan perlindungan anak masyarakat keluarga berencana pengendalian
    penduduk kearsipan perpustakaan penanaman modal pelayanan terpadu satu pintu perencanaan pembangunan
    penelitian pengembangan keuangan pendapatan aset kepegawaian sumber daya manusia penanggulangan bencana
    kesatuan bangsa politik inspektorat kejaksaan pengadilan negeri tinggi agama kepolisian resor sektor komando
    distrik militer puskesmas sekolah dasar pertama atas kejuruan madrasah universitas institut akademi yayasan
    lembaga organisasi asosiasi ikatan himpunan persatuan kelompok tani nelayan karang taruna tim penggerak
    pembinaan kesejahteraan republik indonesia nasional menteri presiden jenderal asisten staf ahli bendahara
    penjabat pelaksana tugas harian senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei
    juni juli agustus september oktober november desember ketahanan pangan pemadam kebakaran persandian statistik
    mahkamah konstitusi agung direktorat meteorologi klimatologi geofisika permusyawaratan gizi bank imigrasi
    pemasyarakatan pertanahan agraria riset inovasi teknologi aparatur reformasi birokrasi pengawasan obat makanan
    narkotika siber perkebunan hortikultura pengairan penyuluhan mahasiswa hukum
    balai aula pendopo gedung lapangan jalan stadion pasar terminal pelabuhan musyawarah rencana peraturan undang"""
)
